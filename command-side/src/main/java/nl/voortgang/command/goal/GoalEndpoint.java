package nl.voortgang.command.goal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.goal.GoalCommand.DefineGoal;
import nl.voortgang.command.goal.GoalCommand.RenumberGoal;
import nl.voortgang.command.goal.GoalCommand.RetireGoal;
import nl.voortgang.command.goal.GoalCommand.ReviseGoal;
import nl.voortgang.command.goal.GoalCommand.WriteGoalNarrative;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.Checks;
import nl.voortgang.command.http.CodeBody;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.NarrativeBody;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.ReasonBody;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.Role;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Defines and changes goals. They are assessed at {@link AssessmentEndpoint}. */
@RestController
@Tag(name = "Goals")
class GoalEndpoint {
    private final CommandDesk desk;

    GoalEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    record DefineBody(
            @Nullable @Size(max = 30) String code,
            @Size(max = 500) String title,
            @Nullable String description,
            @Nullable UUID parentId,
            @Nullable @Size(max = 100) List<String> references) {}

    record ReviseBody(
            @Size(max = 500) String title,
            @Nullable String description,
            @Nullable UUID parentId,
            @Nullable @Size(max = 100) List<String> references,
            @Nullable @Size(max = 2000) String reason) {}

    @PostMapping("/v1/organisations/{id}/goals")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(DefineBody.class)
    @Operation(summary = "Define a goal")
    ResponseEntity<Object> define(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), DefineBody.class, (body, checks, ids) -> {
            checkParent(body.parentId(), checks);
            GoalId goal = new GoalId(ids.id("goal"));
            return Answer.created(
                    new DefineGoal(
                            goal,
                            checks.organisation(),
                            body.code(),
                            body.title(),
                            FreeText.orNull(body.description()),
                            body.parentId(),
                            body.references() == null ? List.of() : body.references()),
                    "/v1/goals/" + goal,
                    Map.of("id", goal));
        });
    }

    @PutMapping("/v1/goals/{id}")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ReviseBody.class)
    @Operation(summary = "Revise title, description, place or references of a goal")
    ResponseEntity<Object> revise(@PathVariable String id, HttpServletRequest http) {
        GoalId goal = new GoalId(Paths.uuid(id));
        return desk.change(http, AggregateIds.of(goal), ReviseBody.class, (body, checks, ids) -> {
            checkParent(body.parentId(), checks);
            return Answer.changed(new ReviseGoal(
                    goal,
                    body.title(),
                    FreeText.orNull(body.description()),
                    body.parentId(),
                    body.references() == null ? List.of() : body.references(),
                    FreeText.orNull(body.reason())));
        });
    }

    @PostMapping("/v1/goals/{id}/renumbering")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(CodeBody.class)
    @Operation(summary = "Give a goal another code")
    ResponseEntity<Object> renumber(@PathVariable String id, HttpServletRequest http) {
        GoalId goal = new GoalId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(goal),
                CodeBody.class,
                (body, checks, ids) ->
                        Answer.changed(new RenumberGoal(goal, body.code(), FreeText.orNull(body.reason()))));
    }

    @PostMapping("/v1/goals/{id}/retirement")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ReasonBody.class)
    @Operation(summary = "Retire a goal")
    ResponseEntity<Object> retire(@PathVariable String id, HttpServletRequest http) {
        GoalId goal = new GoalId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(goal),
                ReasonBody.class,
                (body, checks, ids) -> Answer.changed(new RetireGoal(goal, FreeText.of(body.reason()))));
    }

    @PostMapping("/v1/goals/{id}/narratives")
    @Permitted(Role.OFFICER)
    @RequestBodyOf(NarrativeBody.class)
    @Operation(summary = "Write a text on a goal for a period, without a status")
    ResponseEntity<Object> narrate(@PathVariable String id, HttpServletRequest http) {
        GoalId goal = new GoalId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(goal),
                NarrativeBody.class,
                (body, checks, ids) -> Answer.changed(new WriteGoalNarrative(goal, body.narrative(checks, ids))));
    }

    private static void checkParent(@Nullable UUID parentId, Checks checks) {
        if (parentId != null) {
            checks.subject("parentId", new Subject(SubjectKind.THEME, parentId));
        }
    }
}
