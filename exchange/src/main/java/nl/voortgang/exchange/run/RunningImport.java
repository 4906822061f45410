package nl.voortgang.exchange.run;

import java.time.Clock;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.imports.ImportCommand.CompleteImport;
import nl.voortgang.command.imports.ImportCommand.StartImport;
import nl.voortgang.events.ImportId;
import nl.voortgang.exchange.plan.Plan;
import nl.voortgang.exchange.plan.Workers;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.run.ImportFiles.Pending;
import nl.voortgang.exchange.run.ImportFiles.Turn;

/** An import whose turn it is: from its file being kept until that is deleted again. */
public final class RunningImport {
    private final Pending pending;
    private final Plan plan;
    private final String digest;
    private final Turn turn;
    private final Tools tools;

    /** What every import works with. */
    record Tools(
            Commands commands, History history, ImportFiles files, ProgressBoard board, Clock clock, Workers workers) {}

    RunningImport(Pending pending, Plan plan, String digest, Turn turn, Tools tools) {
        this.pending = pending;
        this.plan = plan;
        this.digest = digest;
        this.turn = turn;
        this.tools = tools;
        tools.board().show(ImportProgress.started(pending, tools.clock().instant()));
    }

    public ImportId importId() {
        return pending.importId();
    }

    /**
     * Carries it out; to be called once.
     *
     * @throws ImportInterrupted where it had to stop
     */
    public ImportReport run(ProgressListener listener) {
        Meter meter = new Meter(
                ImportProgress.started(pending, tools.clock().instant()), tools.board(), listener, tools.clock());
        try (turn) {
            meter.expect(plan.commands());
            return carryOut(meter);
        } catch (RuntimeException | Error failed) {
            interrupted(meter, failed);
            throw new ImportInterrupted(importId(), failed);
        }
    }

    /** Says on the board that it stopped, and why; what stopped it may keep it from saying so too. */
    private static void interrupted(Meter meter, Throwable failed) {
        String why = failed.getClass().getSimpleName();
        try {
            meter.end(ImportState.INTERRUPTED, "The import stopped before its end (" + why + ").", null);
        } catch (RuntimeException unreachable) {
            failed.addSuppressed(unreachable);
        }
    }

    private ImportReport carryOut(Meter meter) {
        ImportId id = importId();
        Sender sender = Sender.of(pending.actor(), id);
        tools.commands()
                .send(
                        new StartImport(
                                id, pending.organisation(), digest, plan.year().count()),
                        sender);
        new Application(tools.commands(), tools.history(), tools.workers(), sender, meter).apply(plan);
        ImportReport report = Reporting.of(plan, id);
        tools.commands()
                .send(new CompleteImport(id, report.changes(), report.unchanged(), report.conflictCount()), sender);
        meter.end(ImportState.COMPLETED, null, Reporting.withoutTexts(report));
        tools.files().delete(id);
        return report;
    }

    void giveUp() {
        turn.close();
    }
}
