package nl.voortgang.exchange.plan;

import java.util.List;
import nl.voortgang.command.Command;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.activity.ActivityCommand.AssignActivity;
import nl.voortgang.command.activity.ActivityCommand.CorrectStatus;
import nl.voortgang.command.activity.ActivityCommand.PlanActivity;
import nl.voortgang.command.activity.ActivityCommand.RenumberActivity;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.activity.ActivityCommand.RetireActivity;
import nl.voortgang.command.activity.ActivityCommand.ReviseActivity;
import nl.voortgang.command.activity.ActivityCommand.WriteActivityNarrative;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.exchange.format.ActivitySheet;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Sheet;
import org.jspecify.annotations.Nullable;

/** The commands of an activity. */
record ActivityCommands(ActivityId id, OrganisationId organisation) implements SubjectCommands {
    @Override
    public Sheet sheet() {
        return ActivitySheet.SHEET;
    }

    @Override
    public Column<String> code() {
        return ActivitySheet.CODE;
    }

    @Override
    public Column<String> retired() {
        return ActivitySheet.RETIRED;
    }

    @Override
    public List<Column<?>> described() {
        return List.of(
                ActivitySheet.TITLE, ActivitySheet.DESCRIPTION, ActivitySheet.PARENT, ActivitySheet.COMPLETION_YEAR);
    }

    @Override
    public Wave wave() {
        return Wave.of(Stage.ACTIVITIES);
    }

    @Override
    public Command define(Draft draft) {
        return new PlanActivity(
                id,
                organisation,
                draft.get(ActivitySheet.CODE),
                draft.required(ActivitySheet.TITLE),
                draft.text(ActivitySheet.DESCRIPTION),
                draft.parent(ActivitySheet.PARENT),
                draft.get(ActivitySheet.COMPLETION_YEAR));
    }

    @Override
    public Command revise(Draft draft) {
        return new ReviseActivity(
                id,
                draft.required(ActivitySheet.TITLE),
                draft.text(ActivitySheet.DESCRIPTION),
                draft.parent(ActivitySheet.PARENT),
                draft.get(ActivitySheet.COMPLETION_YEAR),
                Setting.REASON);
    }

    @Override
    public List<Column<?>> assigned() {
        return List.of(ActivitySheet.UNIT);
    }

    @Override
    public Command assign(Draft draft) {
        return new AssignActivity(id, draft.get(ActivitySheet.UNIT));
    }

    @Override
    public Command renumber(@Nullable String code) {
        return new RenumberActivity(id, code, Setting.REASON);
    }

    @Override
    public Command retire(FreeText reason) {
        return new RetireActivity(id, reason);
    }

    @Override
    public Command narrate(Narrative narrative) {
        return new WriteActivityNarrative(id, narrative);
    }

    @Override
    public Command report(ReportId reportId, PeriodId periodId, StatusRequest request) {
        return new ReportStatus(id, reportId, periodId, request);
    }

    @Override
    public Command correct(CorrectionId correctionId, PeriodId periodId, StatusRequest request) {
        return new CorrectStatus(id, correctionId, periodId, request, Setting.REASON);
    }
}
