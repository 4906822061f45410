package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import nl.voortgang.query.Database;
import org.junit.jupiter.api.Test;

class TableDigestIT {

    @Test
    void equal_rows_have_equal_digests_in_whatever_order_they_were_written() throws Exception {
        String one = digest("insert into word values ('a', 1), ('b', null); insert into word values ('c', 3)");
        assertThat(digest("insert into word values ('c', 3), ('b', null), ('a', 1)"))
                .isEqualTo(one);
    }

    @Test
    void a_row_more_or_a_value_changed_shows() throws Exception {
        String one = digest("insert into word values ('a', 1)");
        assertThat(digest("insert into word values ('a', 1), ('a', 1)")).isNotEqualTo(one);
        assertThat(digest("insert into word values ('a', 2)")).isNotEqualTo(one);
        assertThat(digest("insert into word values ('a', null)")).isNotEqualTo(one);
        assertThat(digest("insert into other values ('a', 1)")).isNotEqualTo(one);
        assertThat(digest("")).isNotEqualTo(one);
    }

    @Test
    void empty_text_is_not_the_same_as_none() throws Exception {
        assertThat(digest("insert into word values ('', 1)")).isNotEqualTo(digest("insert into word values (null, 1)"));
    }

    @Test
    void neither_progress_nor_dead_letters_nor_identities_count() throws Exception {
        String one = digest("insert into word values ('a', 1)");
        assertThat(digest("insert into word values ('b', 1); delete from word; insert into word values ('a', 1);"
                        + " insert into progress values (7); insert into dead_letter values (7)"))
                .isEqualTo(one);
    }

    private static String digest(String rows) throws Exception {
        Database.execute("drop schema if exists tally cascade; create schema tally; set local search_path to tally;"
                + " create table word (word text, number int, id bigint generated always as identity);"
                + " create table other (word text, number int);"
                + " create table progress (position bigint); create table dead_letter (position bigint); " + rows);
        try (Connection connection = Database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            return TableDigest.of(connection, ProjectionSchema.live(new Tally("tally")));
        }
    }
}
