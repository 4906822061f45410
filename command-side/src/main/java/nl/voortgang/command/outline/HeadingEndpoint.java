package nl.voortgang.command.outline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.Checks;
import nl.voortgang.command.http.CodeBody;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.NarrativeBody;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.ReasonBody;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.command.outline.HeadingCommand.DefineHeading;
import nl.voortgang.command.outline.HeadingCommand.RenumberHeading;
import nl.voortgang.command.outline.HeadingCommand.RetireHeading;
import nl.voortgang.command.outline.HeadingCommand.ReviseHeading;
import nl.voortgang.command.outline.HeadingCommand.WriteHeadingNarrative;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Role;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Defines and changes programmes and themes. */
@RestController
@Tag(name = "Programmes and themes")
class HeadingEndpoint {
    private final CommandDesk desk;

    HeadingEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    record DefineBody(
            HeadingKind kind,
            @Nullable @Size(max = 30) String code,
            @Size(max = 500) String title,
            @Nullable String description,
            @Nullable UUID parentId) {}

    record ReviseBody(
            @Size(max = 500) String title,
            @Nullable String description,
            @Nullable UUID parentId,
            @Nullable @Size(max = 2000) String reason) {}

    @PostMapping("/v1/organisations/{id}/headings")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(DefineBody.class)
    @Operation(summary = "Define a programme or theme")
    ResponseEntity<Object> define(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), DefineBody.class, (body, checks, ids) -> {
            HeadingId heading = new HeadingId(ids.id("heading"));
            return Answer.created(
                    new DefineHeading(
                            heading,
                            checks.organisation(),
                            body.kind(),
                            body.code(),
                            body.title(),
                            FreeText.orNull(body.description()),
                            programme(body.parentId(), checks)),
                    "/v1/headings/" + heading,
                    Map.of("id", heading));
        });
    }

    @PutMapping("/v1/headings/{id}")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ReviseBody.class)
    @Operation(summary = "Revise title, description or place of a programme or theme")
    ResponseEntity<Object> revise(@PathVariable String id, HttpServletRequest http) {
        HeadingId heading = new HeadingId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(heading),
                ReviseBody.class,
                (body, checks, ids) -> Answer.changed(new ReviseHeading(
                        heading,
                        body.title(),
                        FreeText.orNull(body.description()),
                        programme(body.parentId(), checks),
                        FreeText.orNull(body.reason()))));
    }

    @PostMapping("/v1/headings/{id}/renumbering")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(CodeBody.class)
    @Operation(summary = "Give a programme or theme another code")
    ResponseEntity<Object> renumber(@PathVariable String id, HttpServletRequest http) {
        HeadingId heading = new HeadingId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(heading),
                CodeBody.class,
                (body, checks, ids) ->
                        Answer.changed(new RenumberHeading(heading, body.code(), FreeText.orNull(body.reason()))));
    }

    @PostMapping("/v1/headings/{id}/retirement")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ReasonBody.class)
    @Operation(summary = "Retire a programme or theme")
    ResponseEntity<Object> retire(@PathVariable String id, HttpServletRequest http) {
        HeadingId heading = new HeadingId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(heading),
                ReasonBody.class,
                (body, checks, ids) -> Answer.changed(new RetireHeading(heading, FreeText.of(body.reason()))));
    }

    @PostMapping("/v1/headings/{id}/narratives")
    @Permitted(Role.OFFICER)
    @RequestBodyOf(NarrativeBody.class)
    @Operation(summary = "Write a text on a programme or theme for a period")
    ResponseEntity<Object> narrate(@PathVariable String id, HttpServletRequest http) {
        HeadingId heading = new HeadingId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(heading),
                NarrativeBody.class,
                (body, checks, ids) -> Answer.changed(new WriteHeadingNarrative(heading, body.narrative(checks, ids))));
    }

    private static @Nullable HeadingId programme(@Nullable UUID parentId, Checks checks) {
        if (parentId == null) {
            return null;
        }
        checks.subject("parentId", new Subject(SubjectKind.PROGRAMME, parentId));
        return new HeadingId(parentId);
    }
}
