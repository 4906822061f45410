package nl.voortgang.exchange.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.plan.Codes;
import nl.voortgang.exchange.plan.Plan;
import nl.voortgang.exchange.plan.Planner;
import nl.voortgang.exchange.plan.Workers;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.run.ImportFiles.Pending;
import nl.voortgang.exchange.run.ImportFiles.Turn;
import nl.voortgang.exchange.run.RunningImport.Tools;

/** Takes a municipality's year in. Looks at the whole file before the first command, and can be asked to look only. */
public final class Importer {
    private final Tools tools;
    private final Planner planner;
    private final ImportIds ids;
    private final ImportRight right;
    private final Endings endings;

    public Importer(
            Commands commands,
            History history,
            Codes codes,
            ImportFiles files,
            ProgressBoard board,
            Clock clock,
            int threads,
            ImportRight right) {
        Workers workers = new Workers(threads);
        this.tools = new Tools(commands, history, files, board, clock, workers);
        this.planner = new Planner(history, codes, clock, workers);
        this.ids = new ImportIds(history);
        this.right = right;
        this.endings = new Endings(tools, planner, ids);
    }

    /**
     * What the file would do, and what is wrong with it. Changes nothing.
     *
     * @throws Refused where the actor may not import into the organisation
     */
    public ImportReport dryRun(YearFile file, ActorId actor) {
        Inspection inspection = inspect(file, actor);
        return inspection
                .organisation()
                .map(organisation -> inspection.plan(organisation, ids.of(file.digest(), organisation)))
                .map(plan -> Reporting.of(plan, null))
                .orElseGet(inspection::report);
    }

    private Inspection inspect(YearFile file, ActorId actor) {
        return Inspection.of(file, organisation -> right.check(actor, organisation), tools.history(), planner);
    }

    /**
     * Imports the file, or the rest of it where that was interrupted.
     *
     * @throws Refused where the actor may not import into the organisation
     * @throws WrongFile where anything is wrong with the file: then nothing of it was imported
     * @throws Refused with {@link Reason#IMPORT_RUNNING} where another import into the organisation has not ended
     * @throws ImportInterrupted where it had to stop
     */
    public ImportReport run(YearFile file, ActorId actor, ProgressListener listener) {
        Begun begun = begin(file, actor);
        return begun.running().map(running -> running.run(listener)).orElse(begun.report());
    }

    /**
     * An import that is ready to be carried out.
     *
     * @param report what it will do, as far as could be told before
     * @param running empty where there is nothing to do
     */
    public record Begun(ImportReport report, Optional<RunningImport> running) {}

    /**
     * Does everything but carry the import out, for callers that want to do that in the background. From here on nobody else imports into
     * the organisation until it was run.
     *
     * @throws WrongFile and {@link Refused} as {@link #run}
     */
    public Begun begin(YearFile file, ActorId actor) {
        Inspection inspection = inspect(file, actor);
        OrganisationId organisation = inspection.good();
        Turn turn = tools.files().take(organisation).orElseThrow(Importer::busy);
        boolean kept = false;
        try {
            endings.forgetEnded(organisation);
            ImportId id = ids.of(file.digest(), organisation);
            Plan plan = inspection.plan(organisation, id);
            if (!plan.year().faults().isEmpty()) {
                throw new WrongFile(Reporting.of(plan, null));
            }
            boolean resumed = tools.files().pending(id).isPresent();
            if (plan.commands() == 0 && !resumed) {
                return new Begun(Reporting.of(plan, null), Optional.empty());
            }
            Pending pending = new Pending(id, organisation, actor);
            if (!tools.files().save(pending, file.bytes())) {
                throw busy();
            }
            RunningImport running = new RunningImport(pending, plan, file.digest(), turn, tools);
            kept = true;
            return new Begun(Reporting.of(plan, id), Optional.of(running));
        } finally {
            if (!kept) {
                turn.close();
            }
        }
    }

    private static Refused busy() {
        return new Refused(Reason.IMPORT_RUNNING, "An import into this organisation has not ended yet.");
    }

    /** Takes up every import that was interrupted and that nobody else is carrying out; to be called when the program starts. */
    public void resumePending() {
        for (Pending pending : tools.files().pending()) {
            resume(pending, ProgressListener.NONE);
        }
    }

    private void resume(Pending pending, ProgressListener listener) {
        try {
            tools.files()
                    .content(pending.importId())
                    .ifPresent(content -> run(YearFile.of(content), pending.actor(), listener));
        } catch (Refused busy) {
            // Another node was faster, or is still at it.
            return;
        } catch (WrongFile wrong) {
            endings.noLongerFits(pending, wrong);
        } catch (ImportInterrupted again) {
            // The board says so, and the file is still there for the next start.
            return;
        }
    }

    /**
     * Ends an import that was interrupted; what it had done stays.
     *
     * @throws Refused where it is running, or has ended
     */
    public void abandon(ImportId importId, ActorId actor) {
        Pending pending = tools.files().pending(importId).orElseThrow(Endings::notThere);
        Turn turn = tools.files().take(pending.organisation()).orElseThrow(Importer::busy);
        try {
            endings.abandon(pending, actor);
        } finally {
            turn.close();
        }
    }

    public Optional<ImportProgress> progress(ImportId importId) {
        return tools.board().of(importId);
    }

    /** The imports of an organisation, newest first. */
    public List<ImportProgress> imports(OrganisationId organisation) {
        return tools.board().of(organisation);
    }
}
