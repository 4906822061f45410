package nl.voortgang.verifier.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Evidence;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.ProgressListener;
import nl.voortgang.verifier.Report;
import nl.voortgang.verifier.Verification;
import nl.voortgang.verifier.fixture.NaiveTree;
import nl.voortgang.verifier.fixture.SigningKey;
import nl.voortgang.verifier.fixture.Sql;
import nl.voortgang.verifier.fixture.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody with every right on the database does to the log of who looked, where a checkpoint covers it, is found at its place. */
class AccessVerificationIT {
    private static final int HEAD = 620;
    private static final int SIGNED = 600;
    private static final SigningKey KEY = new SigningKey("voortgang.example/log/access");

    @TempDir
    private Path outside;

    private final String database = TestDatabase.empty();

    @SuppressWarnings("NullAway.Init") // Made before each test.
    private Connection connection;

    @SuppressWarnings("NullAway.Init")
    private Sql sql;

    /** Entries by the database's own function; the tree, the key and the checkpoint are made here. */
    @BeforeEach
    void fill() throws SQLException, IOException {
        connection = TestDatabase.connect(database);
        sql = new Sql(connection);
        sql.script("""
                select access_log.record(
                    array_agg(timestamptz '2026-01-01T00:00:00Z' + n * interval '1 second' order by n), array_agg(1 order by n),
                    array_agg(case when mod(n, 3) > 0 then gen_random_uuid() end order by n), array_agg('READ'::text order by n),
                    array_agg('/v1/organisations/zevenaar/' || n order by n),
                    array_agg(case when mod(n, 2) > 0 then 'zevenaar'::text end order by n), array_agg('GRANTED'::text order by n),
                    array_agg('192.0.2.' || mod(n, 250) order by n))
                from generate_series(1, %d) as n""".formatted(HEAD));
        sql.script("set session_replication_role = replica");
        for (int block = 0; block < SIGNED / 256; block++) {
            sql.update(
                    "insert into access_log.tile values (1, ?, ?)",
                    (long) block,
                    NaiveTree.root(leaves(SIGNED).subList(block * 256, (block + 1) * 256)));
        }
        String statement = KEY.statement(1, 0);
        sql.update("insert into access_log.log_key values (1, 0, ?, ?)", KEY.publicText(), statement);
        byte[] root = NaiveTree.root(leaves(SIGNED));
        String note = KEY.checkpoint(SIGNED, root);
        sql.update("insert into access_log.checkpoint values (?, ?, now(), ?)", (long) SIGNED, root, note);
        Files.writeString(Files.createDirectories(outside.resolve("keys")).resolve("key-0001"), statement);
        Files.writeString(
                Files.createDirectories(outside.resolve("2026-11-25")).resolve("checkpoint-000000000600"), note);
        Files.writeString(outside.resolve("checkpoint"), note);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        TestDatabase.drop(database);
    }

    @Test
    void a_log_that_nobody_touched_is_good() throws SQLException {
        Report report = verify();

        assertThat(report.checks())
                .allSatisfy(check -> assertThat(check.differences()).isEmpty());
        assertThat(named(report, "each hash in the access log").checked()).isEqualTo(HEAD);
        assertThat(named(report, "each checkpoint in the directory").checked()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            update access_log.entry set actor = gen_random_uuid() where position = 42             | each hash in the access log      | 42
            update access_log.entry set actor = null where position = 43                          | each hash in the access log      | 43
            update access_log.entry set action = 'EXPORT' where position = 42                     | each hash in the access log      | 42
            update access_log.entry set object = '/' where position = 42                          | each hash in the access log      | 42
            update access_log.entry set organisation = 'weert' where position = 42                | each hash in the access log      | 42
            update access_log.entry set result = 'FORBIDDEN' where position = 42                  | each hash in the access log      | 42
            update access_log.entry set origin = '' where position = 42                           | each hash in the access log      | 42
            update access_log.entry set times = 2 where position = 42                             | each hash in the access log      | 42
            update access_log.entry set occurred_at = now() where position = 42                   | each hash in the access log      | 42
            update access_log.entry set recorded_at = now() + interval '1 day' where position = 42 | each hash in the access log     | 42
            delete from access_log.entry where position = 42                                      | every position of the access log | 42
            delete from access_log.leaf_hash where position = 42                                  | the positions of the access log  | 42
            insert into access_log.entry select 621, now(), now(), 1, null, 'READ', '/', null, 'GRANTED', '' | every position of the access log | 621
            update access_log.leaf_hash set leaf_hash = sha256('x') where position = 42           | each hash in the access log      | 42
            update access_log.tile set hash = sha256('x') where number = 1                        | each kept root of a block        | 512
            insert into access_log.forgotten values (256, now())                                  | what the access log let go       | 256
            insert into access_log.forgotten values (256, now())                                  | every position of the access log | 1
            """)
    void it_is_found(String tampering, String check, long position) throws SQLException {
        sql.script(tampering);

        Report report = verify();

        assertThat(report.isGood()).isFalse();
        assertThat(named(report, check).differences()).isNotEmpty();
        assertThat(named(report, check).differences().getFirst().position()).isEqualTo(position);
    }

    @Test
    void an_entry_that_goes_with_its_hash_while_the_others_move_up_is_found_by_the_checkpoint() throws SQLException {
        sql.script("""
                delete from access_log.entry where position = 42;
                alter table access_log.entry drop constraint entry_pk;
                update access_log.entry set position = position - 1 where position > 42;
                delete from access_log.leaf_hash where position = 620;
                update access_log.leaf_hash h set leaf_hash = sha256('\\x00'::bytea || access_log.leaf(e))
                from access_log.entry e where e.position = h.position""");

        Report report = verify();

        assertThat(named(report, "each hash in the access log").isGood()).isTrue();
        assertThat(named(report, "each checkpoint in the database")
                        .differences()
                        .getFirst()
                        .position())
                .isEqualTo(SIGNED);
        assertThat(named(report, "each checkpoint in the directory").isGood()).isFalse();
    }

    @Test
    void a_tail_that_was_cut_together_with_its_checkpoint_is_found_by_the_one_outside() throws SQLException {
        sql.script("""
                delete from access_log.entry where position > 512;
                delete from access_log.leaf_hash where position > 512;
                delete from access_log.checkpoint""");

        assertThat(named(verify(), "each checkpoint in the directory")
                        .differences()
                        .getFirst()
                        .position())
                .isEqualTo(SIGNED);
    }

    @Test
    void what_was_let_go_in_the_open_is_no_fault_and_is_said() throws SQLException {
        sql.script("""
                update access_log.entry set recorded_at = recorded_at - interval '800 days' where position <= 550;
                update access_log.leaf_hash h set leaf_hash = sha256('\\x00'::bytea || access_log.leaf(e))
                from access_log.entry e where e.position = h.position;
                delete from access_log.tile; delete from access_log.checkpoint""");
        byte[] root = NaiveTree.root(leaves(SIGNED));
        String note = KEY.checkpoint(SIGNED, root);
        sql.update("insert into access_log.checkpoint values (?, ?, now(), ?)", (long) SIGNED, root, note);
        for (int block = 0; block < 2; block++) {
            sql.update(
                    "insert into access_log.tile values (1, ?, ?)",
                    (long) block,
                    NaiveTree.root(leaves(SIGNED).subList(block * 256, (block + 1) * 256)));
        }
        sql.script("select access_log.forget('730 days', 100)");

        Report report = verify(new Evidence(null, null, null).withAccess(null, KEY.publicText()));

        assertThat(report.checks())
                .allSatisfy(check -> assertThat(check.differences()).isEmpty());
        assertThat(named(report, "each hash in the access log").checked()).isEqualTo(HEAD + 1 - 512);
        assertThat(named(report, "what the access log let go").remarks())
                .singleElement()
                .asString()
                .startsWith("The entries 1 to 512 were let go on ");
    }

    private Report verify() throws SQLException {
        return verify(Evidence.NONE.withAccess(outside, KEY.publicText()));
    }

    private Report verify(Evidence evidence) throws SQLException {
        return new Verification(evidence, Set.of(Part.ACCESS), ProgressListener.NONE).run(connection);
    }

    private static Check named(Report report, String beginning) {
        return report.checks().stream()
                .filter(check -> check.name().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private List<byte[]> leaves(int size) {
        return sql.bytes("select leaf_hash from access_log.leaf_hash where position <= " + size + " order by position");
    }
}
