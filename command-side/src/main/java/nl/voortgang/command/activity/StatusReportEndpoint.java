package nl.voortgang.command.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.Map;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import nl.voortgang.command.activity.ActivityCommand.ConfirmUnchanged;
import nl.voortgang.command.activity.ActivityCommand.CorrectStatus;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.activity.ActivityCommand.ReturnStatus;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.Checks;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.command.http.StatusBody;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes an activity's status for a period: the report, and what follows on it. */
@RestController
@Tag(name = "Status reports")
class StatusReportEndpoint {
    private final CommandDesk desk;

    StatusReportEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    record ReportBody(
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

    record PeriodBody(@Size(max = 40) String periodCode) {}

    record ReturnBody(
            @Size(max = 40) String periodCode,
            @Size(max = 2000) String reason) {}

    @PostMapping("/v1/activities/{id}/status-reports")
    @Permitted(Role.OFFICER)
    @RequestBodyOf(ReportBody.class)
    @Operation(summary = "Report the status of an activity for a period")
    ResponseEntity<Object> report(@PathVariable String id, HttpServletRequest http) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return desk.change(http, AggregateIds.of(activity), ReportBody.class, (body, checks, ids) -> {
            ReportId report = new ReportId(ids.id("report"));
            return Answer.created(
                    new ReportStatus(
                            activity, report, checks.period("periodCode", body.periodCode()), body.request(checks)),
                    at(activity, report),
                    Map.of("reportId", report));
        });
    }

    @PostMapping("/v1/activities/{id}/status-confirmations")
    @Permitted(Role.OFFICER)
    @RequestBodyOf(PeriodBody.class)
    @Operation(summary = "Confirm that nothing changed since the newest earlier report")
    ResponseEntity<Object> confirm(@PathVariable String id, HttpServletRequest http) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return desk.change(http, AggregateIds.of(activity), PeriodBody.class, (body, checks, ids) -> {
            ReportId report = new ReportId(ids.id("report"));
            return Answer.created(
                    new ConfirmUnchanged(activity, report, checks.period("periodCode", body.periodCode())),
                    at(activity, report),
                    Map.of("reportId", report));
        });
    }

    @PostMapping("/v1/activities/{id}/status-corrections")
    @Permitted(Role.OFFICER)
    @RequestBodyOf(CorrectionBody.class)
    @Operation(summary = "Correct the reported status of a period, with the reason")
    ResponseEntity<Object> correct(@PathVariable String id, HttpServletRequest http) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return desk.change(http, AggregateIds.of(activity), CorrectionBody.class, (body, checks, ids) -> {
            CorrectionId correction = new CorrectionId(ids.id("correction"));
            return Answer.created(
                    new CorrectStatus(
                            activity,
                            correction,
                            checks.period("periodCode", body.periodCode()),
                            body.request(checks),
                            FreeText.of(body.reason())),
                    "/v1/activities/" + activity + "/timeline",
                    Map.of("correctionId", correction));
        });
    }

    @PostMapping("/v1/activities/{id}/status-returns")
    @Permitted(Role.APPROVER)
    @RequestBodyOf(ReturnBody.class)
    @Operation(summary = "Return a report to its officer, with the reason")
    ResponseEntity<Object> sendBack(@PathVariable String id, HttpServletRequest http) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(activity),
                ReturnBody.class,
                (body, checks, ids) -> Answer.changed(new ReturnStatus(
                        activity, checks.period("periodCode", body.periodCode()), FreeText.of(body.reason()))));
    }

    @PostMapping("/v1/activities/{id}/status-approvals")
    @Permitted(Role.APPROVER)
    @RequestBodyOf(PeriodBody.class)
    @Operation(summary = "Approve the report of a period")
    ResponseEntity<Object> approve(@PathVariable String id, HttpServletRequest http) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(activity),
                PeriodBody.class,
                (body, checks, ids) ->
                        Answer.changed(new ApproveStatus(activity, checks.period("periodCode", body.periodCode()))));
    }

    private static String at(ActivityId activity, ReportId report) {
        return "/v1/activities/" + activity + "/status-reports/" + report;
    }
}
