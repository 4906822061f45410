package nl.voortgang.verifier.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Evidence;
import nl.voortgang.verifier.Report;
import nl.voortgang.verifier.fixture.SampleLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a superuser does to what a checkpoint covers is found, at its place. */
class TamperingIT {
    @TempDir
    private Path outside;

    @Test
    void a_log_that_nobody_touched_is_good() {
        try (SampleLog log = SampleLog.copy(outside)) {
            Report report = log.verifyLog(log.evidence());

            assertThat(report.checks())
                    .allSatisfy(check -> assertThat(check.differences()).isEmpty());
            assertThat(report.isGood()).isTrue();
            assertThat(report.head()).isEqualTo(SampleLog.HEAD);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nl.voortgang.verifier.log.Tampering#all")
    void it_is_found(Tampering tampering) {
        try (SampleLog log = SampleLog.copy(outside)) {
            tampering.act().accept(log);

            Report report = log.verifyLog(log.evidence());

            assertThat(report.isGood()).isFalse();
            Check check = named(report, tampering.check());
            assertThat(check.differences()).as("differences in " + check).isNotEmpty();
            assertThat(check.differences().getFirst().position()).isEqualTo(tampering.position());
        }
    }

    /** What is not protected, and the documentation says so: the events after the last checkpoint that left the house. */
    @Test
    void a_tail_cut_after_the_last_exported_checkpoint_is_not_found_and_the_report_says_which_events_are_not_covered() {
        try (SampleLog log = SampleLog.copy(outside)) {
            log.sql().script("delete from event_store.event where global_index > " + log.indexAt(610));
            log.sql().script("delete from event_store.log_position where position > 610");
            log.sql().script("""
                    delete from event_store.receipt r where not exists (
                        select from event_store.event e where (e.aggregate_id, e.sequence) = (r.aggregate_id, r.sequence))""");

            Report report = log.verifyLog(new Evidence(log.directory(), null, SampleLog.firstKey()));

            assertThat(report.isGood()).isTrue();
            assertThat(named(report, "each checkpoint in the directory says what the events lead to")
                            .remarks())
                    .anyMatch(
                            remark -> remark.startsWith("The events after position 600 are covered by no checkpoint"));
            assertThat(log.verifyLog(log.evidence()).isGood())
                    .as("with the journal")
                    .isFalse();
        }
    }

    static Check named(Report report, String name) {
        return report.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
