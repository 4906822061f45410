package nl.voortgang.exchange.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.imports.ImportCommand.CompleteImport;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.plan.Codes;
import nl.voortgang.exchange.plan.Plan;
import nl.voortgang.exchange.plan.Planner;
import nl.voortgang.exchange.plan.Workers;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.present.StoredExisting;
import nl.voortgang.exchange.rows.Existing;
import nl.voortgang.exchange.rows.Validation;
import nl.voortgang.exchange.rows.YearRows;
import nl.voortgang.exchange.run.ImportFiles.Pending;
import nl.voortgang.exchange.run.ImportFiles.Turn;
import nl.voortgang.exchange.run.RunningImport.Tools;

/** Takes a municipality's year in. Looks at the whole file before the first command, and can be asked to look only. */
public final class Importer {
    private final Tools tools;
    private final Planner planner;
    private final ImportIds ids;

    public Importer(
            Commands commands,
            History history,
            Codes codes,
            ImportFiles files,
            ProgressBoard board,
            Clock clock,
            int threads) {
        Workers workers = new Workers(threads);
        this.tools = new Tools(commands, history, files, board, clock, workers);
        this.planner = new Planner(history, codes, clock, workers);
        this.ids = new ImportIds(history);
    }

    /** What the file would do, and what is wrong with it. Changes nothing. */
    public ImportReport dryRun(YearFile file) {
        Look look = look(file);
        return look.plan.map(plan -> Reporting.of(plan, null)).orElseGet(() -> Reporting.of(look.year));
    }

    /**
     * Imports the file, or the rest of it where that was interrupted.
     *
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
        YearRows year = YearRows.of(file);
        Existing existing = existing(year);
        Validation.check(year, existing);
        if (!year.faults().isEmpty()) {
            throw new WrongFile(Reporting.of(year));
        }
        OrganisationId organisation = year.organisation().orElseThrow();
        Turn turn = tools.files().take(organisation).orElseThrow(Importer::busy);
        boolean kept = false;
        try {
            ImportId id = ids.of(file.digest(), organisation);
            Plan plan = planner.plan(year, organisation, existing, id);
            if (!year.faults().isEmpty()) {
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
            kept = true;
            return new Begun(
                    Reporting.of(plan, id), Optional.of(new RunningImport(pending, plan, file.digest(), turn, tools)));
        } finally {
            if (!kept) {
                turn.close();
            }
        }
    }

    private static Refused busy() {
        return new Refused(Reason.IMPORT_RUNNING, "An import into this organisation has not ended yet.");
    }

    private record Look(YearRows year, Optional<Plan> plan) {}

    private Look look(YearFile file) {
        YearRows year = YearRows.of(file);
        Existing existing = existing(year);
        Validation.check(year, existing);
        return new Look(
                year,
                year.organisation()
                        .map(organisation ->
                                planner.plan(year, organisation, existing, ids.of(file.digest(), organisation))));
    }

    private Existing existing(YearRows year) {
        return year.organisation()
                .<Existing>map(organisation -> new StoredExisting(organisation, tools.history()))
                .orElse(Existing.NOTHING);
    }

    /** Takes up every import that was interrupted and that nobody else is carrying out; to be called when the program starts. */
    public void resumePending() {
        for (Pending pending : tools.files().pending()) {
            resume(pending, ProgressListener.NONE);
        }
    }

    private void resume(Pending pending, ProgressListener listener) {
        try {
            run(YearFile.of(tools.files().content(pending.importId())), pending.actor(), listener);
        } catch (Refused busy) {
            // Another node was faster, or is still at it.
            return;
        } catch (WrongFile wrong) {
            // What the file refers to has changed since it was found good. It waits to be handed in again or given up.
            tools.board()
                    .show(ImportProgress.started(pending, tools.clock().instant())
                            .ended(
                                    ImportState.INTERRUPTED,
                                    "The file no longer fits what is here: " + wrong.getMessage() + ".",
                                    Reporting.withoutTexts(wrong.report()),
                                    tools.clock().instant()));
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
        Pending pending = tools.files()
                .pending(importId)
                .orElseThrow(() -> new Refused(Reason.NOT_STARTED, "There is no such import that has not ended."));
        Turn turn = tools.files().take(pending.organisation()).orElseThrow(Importer::busy);
        try {
            Look look = look(YearFile.of(tools.files().content(importId)));
            ImportReport report =
                    look.plan.map(plan -> Reporting.of(plan, importId)).orElseGet(() -> Reporting.of(look.year));
            if (!tools.history().of(AggregateIds.of(importId)).isEmpty()) {
                int done = report.changes() - look.plan.map(Plan::commands).orElse(0);
                tools.commands()
                        .send(
                                new CompleteImport(
                                        importId, Math.max(0, done), report.unchanged(), report.conflictCount()),
                                Sender.of(actor, importId));
            }
            tools.board()
                    .show(ImportProgress.started(pending, tools.clock().instant())
                            .ended(
                                    ImportState.ABANDONED,
                                    null,
                                    null,
                                    tools.clock().instant()));
            tools.files().delete(importId);
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
