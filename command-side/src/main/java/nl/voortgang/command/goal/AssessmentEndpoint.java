package nl.voortgang.command.goal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.Map;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.goal.GoalCommand.AssessGoal;
import nl.voortgang.command.goal.GoalCommand.CorrectAssessment;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.Checks;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.command.http.StatusBody;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a goal's status for a period: the assessment, and corrections of it. */
@RestController
@Tag(name = "Goals")
class AssessmentEndpoint {
    private final CommandDesk desk;

    AssessmentEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    record AssessBody(
            @Size(max = 40) String periodCode,
            @Size(max = 10) String status,
            @Nullable String explanation,
            @Nullable String cause,
            @Nullable String consequence,
            @Nullable String correction,
            StatusBody.@Nullable JudgementBody judgement,
            @Nullable String councilProposal) {
        StatusRequest request(Checks checks) {
            return StatusBody.request(
                    checks, status, explanation, cause, consequence, correction, judgement, councilProposal);
        }
    }

    record CorrectionBody(
            @Size(max = 40) String periodCode,
            @Size(max = 10) String status,
            @Nullable String explanation,
            @Nullable String cause,
            @Nullable String consequence,
            @Nullable String correction,
            StatusBody.@Nullable JudgementBody judgement,
            @Nullable String councilProposal,
            @Size(max = 2000) String reason) {
        StatusRequest request(Checks checks) {
            return StatusBody.request(
                    checks, status, explanation, cause, consequence, correction, judgement, councilProposal);
        }
    }

    @PostMapping("/v1/goals/{id}/assessments")
    @Permitted(Role.OFFICER)
    @RequestBodyOf(AssessBody.class)
    @Operation(summary = "Give a goal its status for a period")
    ResponseEntity<Object> assess(@PathVariable String id, HttpServletRequest http) {
        GoalId goal = new GoalId(Paths.uuid(id));
        return desk.change(http, AggregateIds.of(goal), AssessBody.class, (body, checks, ids) -> {
            ReportId report = new ReportId(ids.id("report"));
            return Answer.created(
                    new AssessGoal(goal, report, checks.period("periodCode", body.periodCode()), body.request(checks)),
                    "/v1/goals/" + goal + "/timeline",
                    Map.of("reportId", report));
        });
    }

    @PostMapping("/v1/goals/{id}/assessment-corrections")
    @Permitted(Role.OFFICER)
    @RequestBodyOf(CorrectionBody.class)
    @Operation(summary = "Correct the status of a goal for a period, with the reason")
    ResponseEntity<Object> correct(@PathVariable String id, HttpServletRequest http) {
        GoalId goal = new GoalId(Paths.uuid(id));
        return desk.change(http, AggregateIds.of(goal), CorrectionBody.class, (body, checks, ids) -> {
            CorrectionId correction = new CorrectionId(ids.id("correction"));
            return Answer.created(
                    new CorrectAssessment(
                            goal,
                            correction,
                            checks.period("periodCode", body.periodCode()),
                            body.request(checks),
                            FreeText.of(body.reason())),
                    "/v1/goals/" + goal + "/timeline",
                    Map.of("correctionId", correction));
        });
    }
}
