package nl.voortgang.eventstore.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import nl.voortgang.eventstore.AccessEntry;
import nl.voortgang.eventstore.transparency.Checkpoint;
import nl.voortgang.eventstore.transparency.CheckpointDirectory;
import nl.voortgang.eventstore.transparency.Hash;
import nl.voortgang.eventstore.transparency.KeyFile;
import nl.voortgang.eventstore.transparency.Rfc9162;
import nl.voortgang.eventstore.transparency.Signer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log of who looked: what is kept of an access, that it stays as it is, and how it goes when it is old. */
class AccessLogIT {
    private static final Instant MOMENT = Instant.parse("2026-11-25T10:00:00.123456Z");
    private static final UUID SOMEBODY = UUID.fromString("6f1f1a5e-52f7-4cd7-9d1a-3f6f5f7b7b11");

    @TempDir
    private Path files;

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @Test
    void every_field_is_kept_and_hashed() {
        try (PostgresAccessLog log = log()) {
            log.record(List.of(
                    new AccessEntry(MOMENT, 1, SOMEBODY, "READ", "/v1/é", "zevenaar", "GRANTED", "2001:db8::1"),
                    new AccessEntry(MOMENT.plusSeconds(1), 7, null, "SIGN_IN", "/login", null, "TOO_MANY", "")));
        }

        assertThat(jdbc.query("select * from access_log.entry order by position", AccessLogIT::entry))
                .containsExactly(
                        new AccessEntry(MOMENT, 1, SOMEBODY, "READ", "/v1/é", "zevenaar", "GRANTED", "2001:db8::1"),
                        new AccessEntry(MOMENT.plusSeconds(1), 7, null, "SIGN_IN", "/login", null, "TOO_MANY", ""));
        List<byte[][]> hashes = jdbc.query(
                "select * from access_log.entry join access_log.leaf_hash using (position) order by position",
                (row, number) -> new byte[][] {Leaf.hash(leaf(row)), row.getBytes("leaf_hash")});
        assertThat(hashes).hasSize(2);
        hashes.forEach(hash -> assertThat(hash[1]).isEqualTo(hash[0]));
    }

    @Test
    void entries_of_many_threads_and_two_nodes_get_positions_without_gaps() throws Exception {
        try (PostgresAccessLog one = log();
                PostgresAccessLog other = log()) {
            List<Object> outcomes = Tries.atOnce(8, thread -> () -> {
                for (int i = 0; i < 25; i++) {
                    (thread % 2 == 0 ? one : other).record(List.of(read("/" + thread + "/" + i)));
                }
            });
            assertThat(outcomes).containsOnly("done");
        }

        assertThat(jdbc.queryForList("select position from access_log.leaf_hash order by position", Long.class))
                .isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(jdbc.queryForList("select distinct object from access_log.entry", String.class))
                .hasSize(200);
        assertThat(jdbc.queryForObject(
                        "select count(*) from (select recorded_at < lag(recorded_at) over (order by position) as back"
                                + " from access_log.entry) as moments where back",
                        Long.class))
                .isZero();
    }

    @Test
    void what_cannot_be_written_fails_and_takes_nobody_with_it() throws Exception {
        try (PostgresAccessLog log = log()) {
            List<Object> outcomes =
                    Tries.atOnce(6, thread -> () -> log.record(List.of(read(thread == 3 ? "" : "/" + thread))));

            assertThat(outcomes.stream().filter("done"::equals)).hasSize(5);
        }
        assertThat(count("entry")).isEqualTo(5);
    }

    @Test
    void what_was_recorded_is_signed_under_a_name_of_its_own() {
        try (PostgresAccessLog log = log()) {
            log.start();
            log.record(many(300));
            Tries.await("it is signed", () -> log.transparency()
                    .latest()
                    .filter(checkpoint -> checkpoint.size() == 300)
                    .isPresent());

            Checkpoint latest = log.transparency().latest().orElseThrow();
            assertThat(latest.origin()).isEqualTo("log.example/access");
            assertThat(latest.root())
                    .isEqualTo(
                            Rfc9162.root(jdbc
                                    .queryForList(
                                            "select leaf_hash from access_log.leaf_hash order by position",
                                            byte[].class)
                                    .stream()
                                    .map(Hash::of)
                                    .toList()));
            Tries.await(
                    "it left the database",
                    () -> files.resolve("kept/checkpoint").toFile().exists());
        }
        assertThat(count("tile")).isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from event_store.checkpoint", Long.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_log.entry set object = '/other'",
                "delete from access_log.entry",
                "truncate access_log.entry",
                "update access_log.leaf_hash set leaf_hash = ''",
                "delete from access_log.leaf_hash",
                "truncate access_log.leaf_hash",
                "update access_log.tile set hash = ''",
                "delete from access_log.checkpoint",
                "truncate access_log.log_key",
                "delete from access_log.forgotten"
            })
    void not_even_the_owner_can_change_what_was_recorded(String change) {
        try (PostgresAccessLog log = log()) {
            log.record(many(2));
        }

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> jdbc.execute(change))
                .satisfies(refused -> assertThat(refused.getCause())
                        .isInstanceOfSatisfying(SQLException.class, cause -> assertThat(cause.getSQLState())
                                .isEqualTo("ES004")));
        assertThat(count("entry")).isEqualTo(2);
    }

    @Test
    void old_entries_go_in_whole_blocks_and_what_was_signed_stays_true() throws Exception {
        Signer signer = signer();
        try (PostgresAccessLog log = log(signer)) {
            log.record(many(600));
            makeOlder(550, Duration.ofDays(800));
            assertThat(log.forget(Duration.ofDays(730)))
                    .as("nothing was signed yet")
                    .isZero();
            round(signer);

            assertThat(log.forget(Duration.ofDays(730))).isEqualTo(512);

            assertThat(jdbc.queryForObject("select min(position) from access_log.entry", Long.class))
                    .isEqualTo(513);
            assertThat(count("leaf_hash")).as("and one that says so").isEqualTo(601);
            assertThat(jdbc.queryForObject(
                            "select action || ' ' || object from access_log.entry where position = 601", String.class))
                    .isEqualTo("FORGET /access-log/1-512");
            assertThat(log.forget(Duration.ofDays(730))).isEqualTo(512);
            assertThat(round(signer).signed()).isEqualTo(601);
        }
    }

    @Test
    void nobody_can_have_traces_of_the_last_weeks_forgotten() throws Exception {
        Signer signer = signer();
        try (PostgresAccessLog log = log(signer)) {
            log.record(many(256));
            round(signer);

            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> log.forget(Duration.ofDays(89)))
                    .withStackTraceContaining("kept for 90 days at least");
            assertThat(log.forget(Duration.ofDays(90))).isZero();
        }
        assertThat(count("entry")).isEqualTo(256);
    }

    /** As if time had passed: the hashes are made again, as they would have been made then. */
    private void makeOlder(int upTo, Duration by) {
        jdbc.execute("""
                set session_replication_role = replica;
                update access_log.entry set recorded_at = recorded_at - interval '%d seconds' where position <= %d;
                update access_log.leaf_hash h set leaf_hash = sha256('\\x00'::bytea || access_log.leaf(e))
                from access_log.entry e where e.position = h.position;
                set session_replication_role = origin""".formatted(by.toSeconds(), upTo));
    }

    private CheckpointRound.Outcome round(Signer signer) throws Exception {
        try (Connection connection = database.getConnection()) {
            return new CheckpointRound(connection, signer, SealedLog.ACCESS).make();
        }
    }

    private PostgresAccessLog log() {
        return log(signer());
    }

    private PostgresAccessLog log(Signer signer) {
        return new PostgresAccessLog(database, database, signer);
    }

    private Signer signer() {
        return new Signer(
                new KeyFile(files.resolve("key")),
                new CheckpointDirectory(files.resolve("kept")),
                "log.example/access",
                Duration.ofMillis(1));
    }

    private long count(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from access_log." + table, Long.class));
    }

    private static List<AccessEntry> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> read("/v1/" + number))
                .toList();
    }

    private static AccessEntry read(String object) {
        return new AccessEntry(MOMENT, 1, SOMEBODY, "READ", object, null, "GRANTED", "192.0.2.1");
    }

    private static AccessEntry entry(ResultSet row, int number) throws SQLException {
        return new AccessEntry(
                EventRow.instant(row, "occurred_at"),
                row.getInt("times"),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getString("object"),
                row.getString("organisation"),
                row.getString("result"),
                row.getString("origin"));
    }

    /** As FORMATS.md describes it, by other means than the database's. */
    private static byte[] leaf(ResultSet row) throws SQLException {
        ByteArrayOutputStream leaf = new ByteArrayOutputStream();
        leaf.write('a');
        UUID actor = row.getObject("actor", UUID.class);
        for (byte[] field : List.of(
                bytes(row.getLong("position")),
                bytes(Leaf.micros(EventRow.instant(row, "recorded_at"))),
                bytes(Leaf.micros(EventRow.instant(row, "occurred_at"))),
                ByteBuffer.allocate(4).putInt(row.getInt("times")).array(),
                actor == null
                        ? new byte[0]
                        : ByteBuffer.allocate(16)
                                .putLong(actor.getMostSignificantBits())
                                .putLong(actor.getLeastSignificantBits())
                                .array(),
                text(row.getString("action")),
                text(row.getString("object")),
                text(row.getString("organisation")),
                text(row.getString("result")),
                text(row.getString("origin")))) {
            leaf.writeBytes(ByteBuffer.allocate(4).putInt(field.length).array());
            leaf.writeBytes(field);
        }
        return leaf.toByteArray();
    }

    private static byte[] text(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(UTF_8);
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }
}
