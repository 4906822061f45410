package nl.voortgang.exchange.run;

import static nl.voortgang.exchange.run.ImportScene.IMPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.events.ImportId;
import nl.voortgang.exchange.present.History.Recorded;
import nl.voortgang.exchange.rows.YearRows;
import nl.voortgang.exchange.run.ImportReport.SheetReport;
import org.junit.jupiter.api.Test;

/** An import may stop at any command; going on leads to what it would have led to without that. */
class InterruptionTest {
    private static final int COMMANDS = 27;

    @Test
    void an_import_stopped_at_any_command_ends_as_if_it_never_had() {
        ImportScene whole = new ImportScene();
        ImportReport expected = whole.imports(whole.year());
        assertThat(whole.commands.sent).hasSize(COMMANDS);
        for (int at = 0; at < COMMANDS; at++) {
            ImportScene scene = new ImportScene();
            stopAt(scene, at);
            assertThatThrownBy(() -> scene.imports(scene.year()))
                    .as("stopped at command %d", at)
                    .isInstanceOf(ImportInterrupted.class);
            assertThat(scene.kept.pending()).hasSize(1);
            scene.commands.before = command -> {};
            scene.importer.resumePending();
            ImportProgress end = scene.importer.imports(scene.id).getFirst();
            assertThat(end.state()).as("stopped at command %d", at).isEqualTo(ImportState.COMPLETED);
            assertThat(Objects.requireNonNull(end.report()).sheets()).isEqualTo(expected.sheets());
            assertThat(types(scene)).as("stopped at command %d", at).containsExactlyInAnyOrderElementsOf(types(whole));
            assertThat(scene.kept.pending()).isEmpty();
            assertThat(scene.imports(scene.year()).changes()).isZero();
        }
    }

    @Test
    void an_import_that_died_before_it_heard_what_was_written_does_nothing_twice() {
        ImportScene whole = new ImportScene();
        ImportReport expected = whole.imports(whole.year());
        for (int at = 0; at < COMMANDS; at++) {
            ImportScene scene = new ImportScene();
            dieAfter(scene, at);
            assertThatThrownBy(() -> scene.imports(scene.year()))
                    .as("died after %d commands", at)
                    .isInstanceOf(ImportInterrupted.class);
            scene.commands.written = all -> {};
            scene.importer.resumePending();
            ImportProgress end = scene.importer.imports(scene.id).getFirst();
            assertThat(end.state()).as("died after %d commands", at).isEqualTo(ImportState.COMPLETED);
            assertThat(Objects.requireNonNull(end.report()).sheets()).isEqualTo(expected.sheets());
            assertThat(types(scene)).as("died after %d commands", at).containsExactlyInAnyOrderElementsOf(types(whole));
        }
    }

    @Test
    void an_import_that_ended_without_forgetting_its_file_stands_in_nobodys_way() {
        ImportScene scene = new ImportScene();
        scene.kept.diesBeforeDeleting = true;
        assertThatThrownBy(() -> scene.imports(scene.year())).isInstanceOf(ImportInterrupted.class);
        assertThat(scene.kept.pending()).hasSize(1);
        ImportReport next = scene.imports(scene.year().with("activiteiten", "Kaart", "Kaarten"));
        assertThat(next.changes()).isEqualTo(1);
        ImportProgress ended = scene.importer.imports(scene.id).getLast();
        assertThat(ended.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(Objects.requireNonNull(ended.report()).changes()).isEqualTo(22);
    }

    @Test
    void a_changing_import_counts_what_it_did_before_it_was_stopped() {
        for (int at = 1; at < 5; at++) {
            ImportScene scene = new ImportScene();
            scene.imports(scene.year());
            var next = scene.year()
                    .with("statussen", "vgr-2020;N;Later", "vgr-2020;V;Op tijd")
                    .with("statussen", "6.1.2;vgr-2020;V;", "6.1.2;vgr-2020;V;Klaar")
                    .with("activiteiten", "Kaart", "Kaarten");
            stopAt(scene, at);
            assertThatThrownBy(() -> scene.imports(next)).isInstanceOf(ImportInterrupted.class);
            scene.commands.before = command -> {};
            ImportReport report = scene.imports(next);
            assertThat(report.changes()).as("stopped at command %d", at).isEqualTo(3);
            assertThat(report.conflicts()).isEmpty();
            assertThat(ImportScene.sheet(report, "statussen"))
                    .isEqualTo(new SheetReport("statussen", 4, 0, 2, 2, 0, 0, 0));
        }
    }

    @Test
    void while_an_import_waits_to_go_on_no_other_begins() {
        ImportScene scene = new ImportScene();
        stopAt(scene, 10);
        assertThatThrownBy(() -> scene.imports(scene.year())).isInstanceOf(ImportInterrupted.class);
        scene.commands.before = command -> {};
        assertThatThrownBy(() -> scene.imports(scene.year().with("organisatie", "vrij", "verplicht")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.IMPORT_RUNNING));
        ImportProgress stopped = scene.importer.imports(scene.id).getFirst();
        assertThat(stopped.state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(stopped.message()).contains("IllegalStateException");
        assertThat(scene.imports(scene.year()).importId()).isEqualTo(stopped.importId());
    }

    @Test
    void an_import_that_was_given_up_makes_room_for_another() {
        ImportScene scene = new ImportScene();
        stopAt(scene, 10);
        assertThatThrownBy(() -> scene.imports(scene.year())).isInstanceOf(ImportInterrupted.class);
        scene.commands.before = command -> {};
        ImportId id = scene.importer.imports(scene.id).getFirst().importId();
        scene.importer.abandon(id, IMPORTER);
        assertThat(scene.importer.progress(id).orElseThrow().state()).isEqualTo(ImportState.ABANDONED);
        assertThatThrownBy(() -> scene.importer.abandon(id, IMPORTER)).isInstanceOf(Refused.class);
        ImportReport report = scene.imports(scene.year());
        assertThat(report.importId()).isNotEqualTo(id);
        assertThat(report.changes() + report.unchanged())
                .isEqualTo(YearRows.of(scene.year().file()).count());
    }

    private static void stopAt(ImportScene scene, int command) {
        AtomicInteger sent = new AtomicInteger();
        scene.commands.before = next -> {
            if (sent.getAndIncrement() >= command) {
                throw new IllegalStateException("the database is gone");
            }
        };
    }

    private static void dieAfter(ImportScene scene, int commands) {
        AtomicInteger written = new AtomicInteger();
        scene.commands.written = all -> {
            if (written.addAndGet(all.size()) > commands) {
                throw new IllegalStateException("killed");
            }
        };
    }

    private static List<String> types(ImportScene scene) {
        return scene.events().stream()
                .map(Recorded::event)
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }
}
