package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import nl.voortgang.eventstore.postgres.House.LampLit;
import nl.voortgang.eventstore.postgres.House.Note;
import nl.voortgang.eventstore.transparency.CheckpointDirectory;
import nl.voortgang.eventstore.transparency.KeyFile;
import nl.voortgang.eventstore.transparency.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each database role may do, tried as a user who has just that role. */
class RolesIT {
    /** The state with which PostgreSQL refuses for want of a right, whatever the words. */
    private static final String REFUSED = "42501";

    private static final String NO_GROUP = "select event_store.append_group("
            + "'{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')";

    private final DataSource owner = TestDatabase.bare();

    @TempDir
    private Path files;

    @BeforeEach
    void migrate() {
        EventStoreMigration.migrate(owner);
    }

    @Test
    void a_program_with_its_three_roles_can_do_all_it_has_to() throws Exception {
        DataSource program = user("event_store_writer, event_store_sequencer, event_store_reader");
        Signer signer = new Signer(
                new KeyFile(files.resolve("key")),
                new CheckpointDirectory(files.resolve("kept")),
                "log.example/1",
                Duration.ofMillis(1));
        try (TestStore store = TestStore.on(program);
                PostgresEventStore node = store.node(signer)) {
            node.start();
            store.append(lit("a", 0, new LampLit(1, new Note("because"), null)), lit("a", 1));

            assertThat(store.awaitEvents(2)).hasSize(2);
            Tries.await(
                    "it is signed",
                    () -> node.transparencyLog().inclusionProof(2).isPresent());
            node.changeKey();
            assertThat(store.parts.textKeys().destroyAll(1)).isTrue();
            assertThat(store.parts.contents().find(store.parts.contents().keep(new byte[] {1})))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.event set payload = ''",
                "delete from event_store.event",
                "truncate event_store.event",
                """
                insert into event_store.event
                    (sequence, occurred_at, revision, event_id, aggregate_type, aggregate_id, name, payload, metadata)
                values (0, now(), 1, gen_random_uuid(), 'Lamp', 'a', 'lamp.lit', '', '')""",
                "insert into event_store.log_position values (99, 99, now(), '')",
                "update event_store.log_position set sequenced_at = now()",
                "delete from event_store.checkpoint",
                "update event_store.log_key set since = 7",
                "delete from event_store.receipt",
                "delete from event_store.text_key",
                "update event_store.text_key set global_index = 7",
                "insert into event_store.content (digest, bytes) values (sha256('a'), 'a')",
                "update event_store.content set bytes = ''",
                "delete from event_store.content",
                "truncate event_store.content",
                "alter table event_store.content disable trigger all",
                "alter table event_store.event disable trigger all",
                "drop trigger only_added_to on event_store.event",
                "drop table event_store.tile",
                "set session_replication_role = replica",
                "create or replace function event_store.refuse_change() returns trigger language plpgsql as 'begin return old; end'",
                "create table event_store.other (x int)",
                "call event_store.make_roles()",
                "alter schema event_store rename to something",
                "insert into access_log.entry values (9, now(), now(), 1, null, 'READ', '/', null, 'GRANTED', '')",
                "update access_log.entry set object = '/other'",
                "delete from access_log.entry",
                "truncate access_log.entry",
                "insert into access_log.leaf_hash values (9, '')",
                "update access_log.leaf_hash set leaf_hash = ''",
                "delete from access_log.leaf_hash",
                "truncate access_log.leaf_hash",
                "insert into access_log.forgotten values (256, now())",
                "delete from access_log.checkpoint",
                "update access_log.tile set hash = ''",
                "alter table access_log.entry disable trigger all",
                "drop trigger only_forgotten on access_log.entry",
                "create table access_log.other (x int)"
            })
    void a_program_with_its_three_roles_cannot_change_what_was(String statement) {
        JdbcTemplate program = new JdbcTemplate(user("event_store_writer, event_store_sequencer, event_store_reader"));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> program.execute(statement))
                .satisfies(refused -> assertThat(refused.getRootCause())
                        .isInstanceOfSatisfying(SQLException.class, cause -> assertThat(cause.getSQLState())
                                .isEqualTo(REFUSED)));
    }

    @Test
    void whoever_writes_may_append_one_by_one_or_in_groups_and_calls_nothing_else_that_is_new() {
        JdbcTemplate writer = new JdbcTemplate(user("event_store_writer"));

        assertThat(writer.queryForList("""
                        select p.proname
                        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where n.nspname = 'event_store' and has_function_privilege(p.oid, 'execute')""", String.class))
                .containsExactlyInAnyOrder("append", "append_group", "keep_content");
        assertThatNoException().isThrownBy(() -> writer.execute(NO_GROUP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event_store_reader", "event_store_auditor"})
    void who_only_reads_can_read_everything_and_do_nothing(String role) {
        JdbcTemplate reader = new JdbcTemplate(user(role));
        assertThat(reader.queryForList("select * from event_store.event")).isEmpty();
        assertThat(reader.queryForList("select * from event_store.checkpoint")).isEmpty();
        assertThat(reader.queryForList("select * from event_store.content")).isEmpty();
        assertThat(reader.queryForList("select * from access_log.entry")).isEmpty();

        for (String statement : new String[] {
            "select event_store.give_positions(1)",
            NO_GROUP,
            "select event_store.keep_content('a')",
            "select access_log.record('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')",
            "select access_log.forget('1000 days', 1)",
            "delete from access_log.entry",
            "insert into event_store.tile values (1, 1, '')",
            "update event_store.text_key set keys = ''"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> reader.execute(statement))
                    .withStackTraceContaining("permission denied");
        }
    }

    @Test
    void who_has_no_role_sees_nothing() {
        JdbcTemplate stranger = new JdbcTemplate(user(""));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> stranger.execute("select * from event_store.event"))
                .withStackTraceContaining("permission denied for schema");
    }

    @Test
    void a_user_who_may_not_make_roles_can_have_a_store_all_the_same() {
        DataSource plain = TestDatabase.bareOwnedBy("plain_owner");

        EventStoreMigration.migrate(plain);

        try (TestStore store = TestStore.on(plain)) {
            store.append(lit("a", 0));
            assertThat(store.givePositions()).isEqualTo(1);
        }
    }

    private DataSource user(String roles) {
        return TestDatabase.user(owner, roles);
    }
}
