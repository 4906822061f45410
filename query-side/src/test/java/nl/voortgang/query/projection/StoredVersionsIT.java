package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.voortgang.query.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredVersionsIT {

    @BeforeEach
    void an_empty_table() {
        Database.execute("drop schema if exists versioned cascade; create schema versioned;"
                + " create table versioned.word (id text, word text, from_position bigint, to_position bigint)");
    }

    @Test
    void a_row_is_true_until_its_next_version() throws Exception {
        flush(rows -> rows.put(List.of("a"), 3, "first"));
        flush(rows -> rows.put(List.of("a"), 7, "second"));
        assertThat(stored()).containsExactly("(a,first,3,7)", "(a,second,7,9223372036854775807)");
    }

    @Test
    void several_versions_in_one_batch_are_all_kept() throws Exception {
        flush(rows -> {
            rows.put(List.of("a"), 3, "first");
            rows.put(List.of("b"), 4, "other");
            rows.put(List.of("a"), 5, "second");
            rows.end(List.of("a"), 8);
            rows.put(List.of("a"), 9, (Object) null);
        });
        assertThat(stored())
                .containsExactly(
                        "(a,first,3,5)",
                        "(a,second,5,8)",
                        "(b,other,4,9223372036854775807)",
                        "(a,,9,9223372036854775807)");
    }

    @Test
    void the_last_word_at_one_position_counts() throws Exception {
        flush(rows -> {
            rows.put(List.of("a"), 3, "first");
            rows.put(List.of("a"), 3, "second");
        });
        assertThat(stored()).containsExactly("(a,second,3,9223372036854775807)");
    }

    @Test
    void a_row_that_ended_stays_in_the_past() throws Exception {
        flush(rows -> rows.put(List.of("a"), 3, "first"));
        flush(rows -> rows.end(List.of("a"), 4));
        flush(rows -> rows.end(List.of("a"), 5));
        assertThat(stored()).containsExactly("(a,first,3,4)");
    }

    @Test
    void a_batch_reads_none_but_its_own_rows_of_a_table_that_nobody_has_counted_yet() throws Exception {
        Database.execute("alter table versioned.word set (autovacuum_enabled = false);"
                + " create unique index word_now on versioned.word (id) where to_position = " + VersionedRows.FOREVER
                + "; insert into versioned.word select 'there-' || n, 'word', 1, " + VersionedRows.FOREVER
                + " from generate_series(1, 50000) n");
        StoredVersions rows = rows();
        for (int n = 1; n <= 300; n++) {
            rows.put(List.of(n % 2 == 0 ? "there-" + n : "new-" + n), 2, "again");
        }
        try (Connection connection = Database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            rows.flush(connection);
            try (var query = connection.createStatement();
                    var read = query.executeQuery("select pg_stat_get_xact_tuples_returned('versioned.word'::regclass),"
                            + " pg_stat_get_xact_tuples_returned('versioned.word_now'::regclass)")) {
                assertThat(read.next()).isTrue();
                assertThat(read.getLong(1))
                        .as("rows of the table read one after the other")
                        .isZero();
                assertThat(read.getLong(2)).as("entries of the index").isEqualTo(150);
            }
            connection.commit();
        }
        assertThat(Database.rows("select count(*) from versioned.word where to_position = 2"))
                .containsExactly("(150)");
    }

    @Test
    void a_wrong_number_of_values_is_refused() {
        StoredVersions rows = rows();
        assertThatThrownBy(() -> rows.put(List.of("a"), 1, "x", "y")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} more in the same batch")
    @ValueSource(ints = {0, StoredVersions.FEW})
    void values_of_every_kind_come_back_as_they_went_in(int more) throws Exception {
        Database.execute("create table versioned.kind (id uuid, number int, text text, truth boolean, amount numeric,"
                + " day date, moment timestamptz, texts text[], from_position bigint, to_position bigint)");
        UUID id = new UUID(1, 2);
        String awkward = "tab\t newline\n return\r back\\slash \\N \"quoted\" {brace}, é€😀";
        List<@Nullable Object> values = Arrays.asList(
                awkward,
                true,
                new BigDecimal("-12.340"),
                LocalDate.of(12020, 2, 29),
                OffsetDateTime.parse("2020-03-29T03:30:00.123456+02:00"),
                new String[] {awkward, "", "NULL"});
        List<@Nullable Object> others = Arrays.asList(
                "",
                false,
                new BigDecimal("1E+3"),
                LocalDate.of(-43, 3, 15),
                OffsetDateTime.parse("-0043-03-15T00:00:00Z"),
                new String[] {});
        StoredVersions rows = new StoredVersions(
                "versioned.kind",
                List.of("id", "number"),
                List.of("text", "truth", "amount", "day", "moment", "texts"));
        rows.put(List.of(id, 1), 1, values.toArray());
        rows.put(List.of(id, 2), 2, others.toArray());
        rows.put(List.of(id, 3), 3, null, null, null, null, null, null);
        for (int n = 0; n < more; n++) {
            rows.put(List.of(new UUID(3, 4), n), 4, values.toArray());
        }
        try (Connection connection = Database.dataSource().getConnection()) {
            rows.flush(connection);
        }
        List<List<@Nullable Object>> read = Database.jdbc()
                .sql("select text, truth, amount, day, moment, texts from versioned.kind where id = ? order by number")
                .param(id)
                .query((row, n) -> Arrays.<@Nullable Object>asList(
                        row.getString(1),
                        row.getObject(2, Boolean.class),
                        row.getBigDecimal(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, OffsetDateTime.class),
                        row.getArray(6) == null ? null : row.getArray(6).getArray()))
                .list();
        assertThat(read.get(0))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .withComparatorForType(OffsetDateTime.timeLineOrder(), OffsetDateTime.class)
                .isEqualTo(values);
        assertThat(read.get(1))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(others);
        assertThat(read.get(2)).containsOnlyNulls();
    }

    @Test
    void what_cannot_be_stored_is_refused() {
        assertThatThrownBy(() -> flush(rows -> rows.put(List.of("a"), 1, Object.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Class");
        assertThatThrownBy(() -> flush(rows -> rows.put(List.of(1.5), 1, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Double");
    }

    private interface Change {
        void to(VersionedRows rows);
    }

    private static void flush(Change change) throws Exception {
        StoredVersions rows = rows();
        change.to(rows);
        try (Connection connection = Database.dataSource().getConnection()) {
            rows.flush(connection);
        }
    }

    private static StoredVersions rows() {
        return new StoredVersions("versioned.word", List.of("id"), List.of("word"));
    }

    private static List<String> stored() {
        return Database.rows("select * from versioned.word order by to_position, id desc");
    }
}
