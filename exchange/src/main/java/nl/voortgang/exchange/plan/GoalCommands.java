package nl.voortgang.exchange.plan;

import java.util.List;
import java.util.Objects;
import nl.voortgang.command.Command;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.goal.GoalCommand.AssessGoal;
import nl.voortgang.command.goal.GoalCommand.CorrectAssessment;
import nl.voortgang.command.goal.GoalCommand.DefineGoal;
import nl.voortgang.command.goal.GoalCommand.RenumberGoal;
import nl.voortgang.command.goal.GoalCommand.RetireGoal;
import nl.voortgang.command.goal.GoalCommand.ReviseGoal;
import nl.voortgang.command.goal.GoalCommand.WriteGoalNarrative;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.GoalSheet;
import nl.voortgang.exchange.format.Sheet;
import org.jspecify.annotations.Nullable;

/** The commands of a goal. */
record GoalCommands(GoalId id, OrganisationId organisation) implements SubjectCommands {
    @Override
    public Sheet sheet() {
        return GoalSheet.SHEET;
    }

    @Override
    public Column<String> code() {
        return GoalSheet.CODE;
    }

    @Override
    public Column<String> retired() {
        return GoalSheet.RETIRED;
    }

    @Override
    public List<Column<?>> described() {
        return List.of(GoalSheet.TITLE, GoalSheet.DESCRIPTION, GoalSheet.PARENT, GoalSheet.REFERENCES);
    }

    @Override
    public Wave wave() {
        return Wave.of(Stage.GOALS);
    }

    @Override
    public Command define(Draft draft) {
        return new DefineGoal(
                id,
                organisation,
                draft.get(GoalSheet.CODE),
                draft.required(GoalSheet.TITLE),
                draft.text(GoalSheet.DESCRIPTION),
                draft.parent(GoalSheet.PARENT),
                references(draft));
    }

    @Override
    public Command revise(Draft draft) {
        return new ReviseGoal(
                id,
                draft.required(GoalSheet.TITLE),
                draft.text(GoalSheet.DESCRIPTION),
                draft.parent(GoalSheet.PARENT),
                references(draft),
                Setting.REASON);
    }

    private static List<String> references(Draft draft) {
        return Objects.requireNonNullElse(draft.get(GoalSheet.REFERENCES), List.of());
    }

    @Override
    public Command renumber(@Nullable String code) {
        return new RenumberGoal(id, code, Setting.REASON);
    }

    @Override
    public Command retire(FreeText reason) {
        return new RetireGoal(id, reason);
    }

    @Override
    public Command narrate(Narrative narrative) {
        return new WriteGoalNarrative(id, narrative);
    }

    @Override
    public Command report(ReportId reportId, PeriodId periodId, StatusRequest request) {
        return new AssessGoal(id, reportId, periodId, request);
    }

    @Override
    public Command correct(CorrectionId correctionId, PeriodId periodId, StatusRequest request) {
        return new CorrectAssessment(id, correctionId, periodId, request, Setting.REASON);
    }
}
