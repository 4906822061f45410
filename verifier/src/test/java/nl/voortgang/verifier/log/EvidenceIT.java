package nl.voortgang.verifier.log;

import static nl.voortgang.verifier.log.TamperingIT.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.voortgang.verifier.BadEvidence;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Difference;
import nl.voortgang.verifier.Evidence;
import nl.voortgang.verifier.Report;
import nl.voortgang.verifier.fixture.SampleLog;
import nl.voortgang.verifier.fixture.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies outside the database is checked too, and what was not given is said. */
class EvidenceIT {
    private static final String KEYS = "each signing key is vouched for by the one before it";
    private static final String IN_DIRECTORY = "each checkpoint in the directory says what the events lead to";
    private static final String JOURNAL = "the events of each acknowledged request are there once, with its receipt";

    @TempDir
    private Path outside;

    private SampleLog log;

    @BeforeEach
    void copy() {
        log = SampleLog.copy(outside);
    }

    @AfterEach
    void drop() {
        log.close();
    }

    @Test
    void without_any_evidence_the_report_says_in_plain_words_what_was_not_checked() {
        Report report = log.verifyLog(Evidence.NONE);

        assertThat(report.isGood()).isTrue();
        assertThat(named(report, KEYS).remarks())
                .singleElement()
                .asString()
                .startsWith("The first key itself was not checked, because none was given.")
                .endsWith(SampleLog.firstKey());
        assertThat(named(report, IN_DIRECTORY).remarks())
                .singleElement()
                .asString()
                .startsWith("No directory of checkpoints was given.");
        assertThat(named(report, JOURNAL).remarks()).containsExactly("No journal of acknowledged requests was given.");
    }

    /** The reason why a key must be given: otherwise whoever can write to the database can make it all agree again. */
    @Test
    void without_key_and_directory_a_log_that_was_signed_anew_with_another_key_looks_good() {
        log.sql().script("update event_store.event set revision = 2 where global_index = " + log.indexAt(42));
        log.hashAnew();
        SigningKey own = new SigningKey("voortgang.example/log");
        log.sql().script("delete from event_store.log_key");
        log.sql().update("insert into event_store.log_key values (1, 0, ?, ?)", own.publicText(), own.statement(1, 0));
        SampleLog.SIZES.forEach(size -> log.signAnew(size, own));

        assertThat(log.verifyLog(Evidence.NONE).isGood()).isTrue();
        assertThat(log.verifyLog(new Evidence(null, null, SampleLog.firstKey())).isGood())
                .isFalse();
        assertThat(log.verifyLog(new Evidence(log.directory(), null, null)).isGood())
                .isFalse();
    }

    @Test
    void another_key_than_the_first_is_not_believed() {
        Evidence later = new Evidence(null, null, SampleLog.presentKey().publicText());

        Report report = log.verifyLog(later);

        assertThat(named(report, KEYS).differences())
                .first()
                .extracting(Difference::text)
                .asString()
                .contains("not the key that was given to trust");
    }

    @Test
    void a_key_without_any_statement_is_not_good() {
        log.sql()
                .script("delete from event_store.log_key; delete from event_store.checkpoint;"
                        + " delete from event_store.tile");

        assertThat(log.verifyLog(Evidence.NONE).isGood()).isTrue();
        assertThat(named(log.verifyLog(Evidence.NONE), KEYS).remarks())
                .containsExactly("There is no signing key: nothing was ever signed.");
        assertThat(log.verifyLog(new Evidence(null, null, SampleLog.firstKey())).isGood())
                .isFalse();
    }

    @Test
    void what_cannot_be_used_is_refused_before_anything_is_checked() {
        assertThatThrownBy(() -> log.verifyLog(new Evidence(null, null, "not a key")))
                .isInstanceOf(BadEvidence.class)
                .hasMessageContaining("the key to trust cannot be read");
        assertThatThrownBy(() -> log.verifyLog(new Evidence(outside.resolve("nowhere"), null, null)))
                .isInstanceOf(BadEvidence.class)
                .hasMessageContaining("the directory of checkpoints cannot be read");
        assertThatThrownBy(() -> log.verifyLog(new Evidence(null, outside.resolve("nowhere"), null)))
                .isInstanceOf(BadEvidence.class)
                .hasMessageContaining("the journal cannot be read");
    }

    @Test
    void a_checkpoint_that_has_not_left_the_database_is_no_fault_but_is_said() throws IOException {
        Files.delete(log.directory().resolve("2026-11-25/checkpoint-000000000600"));
        Files.writeString(log.directory().resolve("checkpoint"), log.checkpoint(300));

        Report report = log.verifyLog(log.evidence());

        assertThat(report.isGood()).isTrue();
        assertThat(named(report, IN_DIRECTORY).remarks())
                .anyMatch(remark -> remark.startsWith("The events after position 300 are covered by no checkpoint"))
                .contains("1 of the database's checkpoints are not in the directory.");
    }

    @Test
    void a_file_that_is_about_another_size_than_its_name_says_is_found() throws IOException {
        Files.move(
                log.directory().resolve("2026-11-25/checkpoint-000000000300"),
                log.directory().resolve("2026-11-25/checkpoint-000000000301"));

        assertThat(named(log.verifyLog(log.evidence()), IN_DIRECTORY).differences())
                .first()
                .isEqualTo(new Difference(301L, "the file checkpoint-000000000301 is about another size, 300"));
    }

    @Test
    void a_file_that_is_no_checkpoint_is_found() throws IOException {
        Files.writeString(log.directory().resolve("2026-11-25/checkpoint-000000000300"), "");
        Files.writeString(log.directory().resolve("checkpoint"), "");

        Check check = named(log.verifyLog(log.evidence()), IN_DIRECTORY);

        assertThat(check.differing()).isEqualTo(2);
    }

    @Test
    void a_latest_checkpoint_that_somebody_made_up_is_found() throws IOException {
        Files.writeString(
                log.directory().resolve("checkpoint"),
                new SigningKey("voortgang.example/log").checkpoint(610, log.root(610)));

        Check check = named(log.verifyLog(log.evidence()), IN_DIRECTORY);

        assertThat(check.differences()).extracting(Difference::position).containsOnly(610L);
        assertThat(check.differences())
                .extracting(Difference::text)
                .containsExactly(
                        "the file checkpoint is a checkpoint that the database does not have",
                        "the file checkpoint is not signed by the key of its time");
    }

    @Test
    void a_key_statement_that_differs_between_directory_and_database_is_found() throws IOException {
        Files.writeString(
                log.directory().resolve("keys/key-0002"), new SigningKey("voortgang.example/log").statement(2, 300));

        assertThat(named(log.verifyLog(log.evidence()), KEYS).differences())
                .extracting(Difference::text)
                .contains("the statement of key 2 in the database is not the one in the directory");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"aggregateId":"AT1","sequence":0}                                     | was acknowledged to two requests
            {"aggregateId":"AT1","sequence":0,"scope":"officer1","key":"other"}    | was acknowledged to two requests
            {"aggregateId":"AT1","sequence":31,"scope":"officer1","key":"key-1"}   | was answered in another way in line 1
            {"aggregateId":"AT1","sequence":40,"events":3}                         | 3 acknowledged events of AT1 up to 40, 3 are missing
            {"aggregateId":"activity/new","sequence":0}                            | of 1 acknowledged events of activity/new up to 0, 1 are missing
            {"aggregateId":"AT1","sequence":32,"scope":"officer1","key":"new"}     | the request has no receipt
            {"aggregateId":"AT1","sequence":0,"scope":"officer1"}                  | scope and key belong together
            {"aggregateId":"AT1","sequence":1,"events":5}                          | cannot have made 5 events
            {"aggregateId":"AT1"}                                                  | needs aggregateId and sequence
            nonsense                                                               | not a JSON object
            """)
    void a_request_that_was_acknowledged_otherwise_is_found(String line, String reason) throws IOException {
        String aggregate = SampleLog.aggregateAt(1);
        append(line.replace("AT1", aggregate) + "\n");

        assertThat(named(log.verifyLog(log.evidence()), JOURNAL).differences())
                .extracting(Difference::text)
                .anyMatch(text -> text.contains(reason.replace("AT1", aggregate)));
    }

    @Test
    void one_request_may_have_made_several_events_of_an_aggregate() throws IOException {
        Files.writeString(
                log.journal(),
                "{\"aggregateId\":\"" + SampleLog.aggregateAt(1) + "\",\"sequence\":20,\"events\":21}\n\n"
                        + "{\"aggregateId\":\"" + SampleLog.aggregateAt(1) + "\",\"sequence\":21}");

        Check check = named(log.verifyLog(log.evidence()), JOURNAL);

        assertThat(check.isGood()).isTrue();
        assertThat(check.checked()).isEqualTo(2);
    }

    @Test
    void a_last_line_that_is_being_written_is_left_out() throws IOException {
        append("{\"aggregateId\":\"activity/new\",\"seq");

        Check check = named(log.verifyLog(log.evidence()), JOURNAL);

        assertThat(check.isGood()).isTrue();
        assertThat(check.remarks()).containsExactly("The last line is not complete and was left out.");
    }

    @Test
    void a_log_in_which_nothing_has_happened_is_good() {
        log.sql()
                .script("truncate event_store.event, event_store.log_position, event_store.receipt,"
                        + " event_store.tile, event_store.checkpoint");

        Report report = log.verifyLog(new Evidence(null, null, SampleLog.firstKey()));

        assertThat(report.isGood()).isTrue();
        assertThat(report.head()).isZero();
    }

    @Test
    void events_that_wait_for_a_position_are_counted() {
        assertThat(named(
                                log.verifyLog(log.evidence()),
                                "every event has its position, up to the last one that was given")
                        .remarks())
                .containsExactly("3 newer events wait for their positions");
    }

    @Test
    void what_only_a_database_without_its_constraints_can_hold_is_found() {
        log.sql().script("""
                alter table event_store.log_position drop constraint log_position_pk, drop constraint log_position_once;
                insert into event_store.log_position select * from event_store.log_position where position = 42;
                alter table event_store.event drop constraint event_sequence_taken;
                alter table event_store.event alter column global_index drop identity;
                insert into event_store.event select global_index + 100000, sequence, occurred_at, revision, event_id,
                    aggregate_type, aggregate_id, name, payload, metadata
                    from event_store.event where global_index =\s""" + log.indexAt(42));

        Report report = log.verifyLog(log.evidence());

        assertThat(named(report, "positions are 1, 2, 3 … without a gap").differences())
                .first()
                .extracting(Difference::position)
                .isEqualTo(43L);
        assertThat(named(report, "the events of each aggregate are numbered 0, 1, 2 … as they were written")
                        .isGood())
                .isFalse();
        assertThat(named(report, JOURNAL).differences())
                .extracting(Difference::text)
                .anyMatch(text -> text.contains("is there more than once"));
    }

    private void append(String text) throws IOException {
        Files.writeString(log.journal(), text, StandardOpenOption.APPEND);
    }
}
