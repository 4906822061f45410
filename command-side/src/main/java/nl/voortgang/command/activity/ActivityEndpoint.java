package nl.voortgang.command.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.activity.ActivityCommand.AssignActivity;
import nl.voortgang.command.activity.ActivityCommand.PlanActivity;
import nl.voortgang.command.activity.ActivityCommand.RenumberActivity;
import nl.voortgang.command.activity.ActivityCommand.RetireActivity;
import nl.voortgang.command.activity.ActivityCommand.ReviseActivity;
import nl.voortgang.command.activity.ActivityCommand.WriteActivityNarrative;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.CodeBody;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.NarrativeBody;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.ReasonBody;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans and changes activities. Their status is reported at {@link StatusReportEndpoint}. */
@RestController
@Tag(name = "Activities")
class ActivityEndpoint {
    private final CommandDesk desk;

    ActivityEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    record PlanBody(
            @Nullable @Size(max = 30) String code,
            @Size(max = 500) String title,
            @Nullable String description,
            @Nullable UUID parentId,
            @Nullable @Min(1900) @Max(2200) Integer completionYear) {}

    record ReviseBody(
            @Size(max = 500) String title,
            @Nullable String description,
            @Nullable UUID parentId,
            @Nullable @Min(1900) @Max(2200) Integer completionYear,
            @Nullable @Size(max = 2000) String reason) {}

    record UnitBody(@Nullable @Size(max = 40) String unit) {}

    @PostMapping("/v1/organisations/{id}/activities")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(PlanBody.class)
    @Operation(summary = "Plan an activity")
    ResponseEntity<Object> plan(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), PlanBody.class, (body, checks, ids) -> {
            checks.parent("parentId", body.parentId());
            ActivityId activity = new ActivityId(ids.id("activity"));
            return Answer.created(
                    new PlanActivity(
                            activity,
                            checks.organisation(),
                            body.code(),
                            body.title(),
                            FreeText.orNull(body.description()),
                            body.parentId(),
                            body.completionYear()),
                    "/v1/activities/" + activity,
                    Map.of("id", activity));
        });
    }

    @PutMapping("/v1/activities/{id}")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ReviseBody.class)
    @Operation(summary = "Revise title, description, place or year of an activity")
    ResponseEntity<Object> revise(@PathVariable String id, HttpServletRequest http) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return desk.change(http, AggregateIds.of(activity), ReviseBody.class, (body, checks, ids) -> {
            checks.parent("parentId", body.parentId());
            return Answer.changed(new ReviseActivity(
                    activity,
                    body.title(),
                    FreeText.orNull(body.description()),
                    body.parentId(),
                    body.completionYear(),
                    FreeText.orNull(body.reason())));
        });
    }

    @PostMapping("/v1/activities/{id}/renumbering")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(CodeBody.class)
    @Operation(summary = "Give an activity another code")
    ResponseEntity<Object> renumber(@PathVariable String id, HttpServletRequest http) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(activity),
                CodeBody.class,
                (body, checks, ids) ->
                        Answer.changed(new RenumberActivity(activity, body.code(), FreeText.orNull(body.reason()))));
    }

    @PostMapping("/v1/activities/{id}/retirement")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ReasonBody.class)
    @Operation(summary = "Retire an activity: nothing more is reported on it")
    ResponseEntity<Object> retire(@PathVariable String id, HttpServletRequest http) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(activity),
                ReasonBody.class,
                (body, checks, ids) -> Answer.changed(new RetireActivity(activity, FreeText.of(body.reason()))));
    }

    @PutMapping("/v1/activities/{id}/unit")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(UnitBody.class)
    @Operation(summary = "Have an organisational unit, or none, report on an activity")
    ResponseEntity<Object> assign(@PathVariable String id, HttpServletRequest http) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(activity),
                UnitBody.class,
                (body, checks, ids) -> Answer.changed(new AssignActivity(activity, body.unit())));
    }

    @PostMapping("/v1/activities/{id}/narratives")
    @Permitted(Role.OFFICER)
    @RequestBodyOf(NarrativeBody.class)
    @Operation(summary = "Write a text for a period, without a status")
    ResponseEntity<Object> narrate(@PathVariable String id, HttpServletRequest http) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(activity),
                NarrativeBody.class,
                (body, checks, ids) ->
                        Answer.changed(new WriteActivityNarrative(activity, body.narrative(checks, ids))));
    }
}
