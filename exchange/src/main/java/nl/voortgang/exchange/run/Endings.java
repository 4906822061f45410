package nl.voortgang.exchange.run;

import java.time.Instant;
import java.util.Optional;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.imports.ImportCommand.CompleteImport;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.plan.Plan;
import nl.voortgang.exchange.plan.Planner;
import nl.voortgang.exchange.run.ImportFiles.Pending;
import nl.voortgang.exchange.run.RunningImport.Tools;
import org.jspecify.annotations.Nullable;

/** The other ways in which an import ends than by reaching its end. Whoever calls has the turn to import into the organisation. */
final class Endings {
    private final Tools tools;
    private final Planner planner;
    private final ImportIds ids;

    Endings(Tools tools, Planner planner, ImportIds ids) {
        this.tools = tools;
        this.planner = planner;
        this.ids = ids;
    }

    /** An import can have ended without its file having been deleted: the program stopped between the two. */
    void forgetEnded(OrganisationId organisation) {
        for (Pending pending : tools.files().pending()) {
            ImportId id = pending.importId();
            if (pending.organisation().equals(organisation) && ids.hasEnded(id)) {
                ImportReport report =
                        rest(pending).map(plan -> Reporting.of(plan, id)).orElse(null);
                show(pending, ImportState.COMPLETED, null, report);
                tools.files().delete(id);
            }
        }
    }

    /** What is left to do of an import, which whoever began it was allowed to; empty where its file is gone. */
    private Optional<Plan> rest(Pending pending) {
        return tools.files().content(pending.importId()).map(content -> Inspection.of(
                        YearFile.of(content), allowed -> {}, tools.history(), planner)
                .plan(pending.organisation(), pending.importId()));
    }

    /** Ends it here; what it had done stays. */
    void abandon(Pending pending, ActorId actor) {
        ImportId id = pending.importId();
        Plan rest = rest(pending).orElseThrow(Endings::notThere);
        if (!tools.history().of(AggregateIds.of(id)).isEmpty()) {
            ImportReport report = Reporting.of(rest, id);
            int done = Math.max(0, report.changes() - rest.commands());
            CompleteImport complete = new CompleteImport(id, done, report.unchanged(), report.conflictCount());
            tools.commands().send(complete, Sender.of(actor, id));
        }
        show(pending, ImportState.ABANDONED, null, null);
        tools.files().delete(id);
    }

    static Refused notThere() {
        return new Refused(Reason.NOT_STARTED, "There is no such import that has not ended.");
    }

    /** What the file refers to has changed since it was found good. It waits to be handed in again, or given up. */
    void noLongerFits(Pending pending, WrongFile wrong) {
        String why = "The file no longer fits what is here: " + wrong.getMessage() + ".";
        show(pending, ImportState.INTERRUPTED, why, wrong.report());
    }

    private void show(Pending pending, ImportState end, @Nullable String why, @Nullable ImportReport report) {
        Instant now = tools.clock().instant();
        ImportReport kept = report == null ? null : Reporting.withoutTexts(report);
        tools.board().show(ImportProgress.started(pending, now).ended(end, why, kept, now));
    }
}
