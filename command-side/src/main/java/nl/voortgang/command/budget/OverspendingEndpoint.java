package nl.voortgang.command.budget;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.budget.OverspendingCommand.ClassifyOverspending;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.events.OverspendingId;
import nl.voortgang.events.Role;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the accountant's word on what kind of overspending there was. */
@RestController
@Tag(name = "Lawfulness")
class OverspendingEndpoint {
    private final CommandDesk desk;

    OverspendingEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    record ClassifyBody(
            SubjectKind programmeKind,
            UUID programmeId,
            @Min(1900) @Max(2200) int fiscalYear,
            OverspendingClass classification,
            @Size(max = 2000) String reason) {}

    /** Makes the overspending's stream, or adds to it: what was said before stays, so no If-Match is asked for. */
    @PostMapping("/v1/organisations/{id}/overspending-classifications")
    @Permitted(Role.ACCOUNTANT)
    @RequestBodyOf(ClassifyBody.class)
    @Operation(summary = "Say what kind of overspending a programme had in a fiscal year, and why")
    ResponseEntity<Object> classify(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), ClassifyBody.class, (body, checks, ids) -> {
            Subject programme = new Subject(body.programmeKind(), body.programmeId());
            checks.subject("programmeId", programme);
            OverspendingId overspending =
                    new OverspendingId(checks.organisation(), body.fiscalYear(), body.programmeId());
            return Answer.created(
                    new ClassifyOverspending(
                            overspending, programme, body.classification(), FreeText.of(body.reason())),
                    "/v1/organisations/" + checks.organisation() + "/lawfulness?fiscalYear=" + body.fiscalYear(),
                    Map.of("id", overspending));
        });
    }
}
