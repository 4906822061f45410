package nl.voortgang.application.erasure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.erasure.ErasureCommand.ApproveErasure;
import nl.voortgang.command.erasure.ErasureCommand.RejectErasure;
import nl.voortgang.command.erasure.ErasureCommand.RequestErasure;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.Checks;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.events.ErasureCause;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.Parameters;
import nl.voortgang.web.erasure.TextErasures;
import nl.voortgang.web.erasure.TextErasures.ErasableEvent;
import nl.voortgang.web.erasure.TextErasures.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks that texts of an event are made unreadable, and agrees to it. Here, because command side and query side know no texts of each other's. */
@RestController
@Tag(name = "Erasure")
final class ErasureEndpoint {
    private static final String ADDRESS = "/v1/organisations/{id}/erasures";

    private final TextErasures erasures;
    private final CommandDesk desk;

    ErasureEndpoint(TextErasures erasures, CommandDesk desk) {
        this.erasures = erasures;
        this.desk = desk;
    }

    record WishBody(
            @Min(1) long position,
            @Nullable @Size(max = 200) String text,
            ErasureCause cause) {}

    record DecisionBody(
            @Min(1) long position,
            @Nullable @Size(max = 200) String text) {}

    /** Everything that was asked for, the newest first. */
    record WishList(List<Wish> items) {}

    @GetMapping(ADDRESS)
    @Permitted(
            value = {Role.CONTROLLER, Role.ADMIN},
            inInstallation = Role.ADMIN)
    @Operation(summary = "Which texts were asked to be erased, by whom, and what became of it")
    WishList list(@PathVariable String id) {
        return new WishList(erasures.wishes(Parameters.organisation(id)));
    }

    @GetMapping("/v1/organisations/{id}/erasable-texts")
    @Permitted(
            value = {Role.CONTROLLER, Role.ADMIN},
            inInstallation = Role.ADMIN)
    @Operation(summary = "Which texts an event has, without what they say, and where else they stand")
    ErasableEvent texts(
            @PathVariable String id,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Of the event, as the audit trail shows it",
                            required = true,
                            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    @Nullable
                    String position) {
        Parameters given = new Parameters();
        Long wanted = given.read("position", position, "must be the position of an event", Long::valueOf);
        if (wanted == null) {
            given.refuse("position", "is required");
        }
        given.throwIfRefused();
        return erasures.at(Parameters.organisation(id), Objects.requireNonNull(wanted))
                .orElseThrow(() -> new NotFound("event " + position + " with a text"));
    }

    @PostMapping(ADDRESS)
    @Permitted(
            value = {Role.CONTROLLER, Role.ADMIN},
            inInstallation = Role.ADMIN)
    @RequestBodyOf(WishBody.class)
    @Operation(summary = "Ask that a text of an event, or all of them, is made unreadable for good")
    ResponseEntity<Object> request(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), WishBody.class, (body, checks, ids) -> {
            check(body.position(), body.text(), checks);
            return Answer.created(
                    new RequestErasure(checks.organisation(), body.position(), body.text(), body.cause()),
                    "/v1/organisations/" + checks.organisation() + "/erasures",
                    Map.of("position", body.position()));
        });
    }

    @PostMapping(ADDRESS + "/approvals")
    @Permitted(value = Role.ADMIN, inInstallation = Role.ADMIN)
    @RequestBodyOf(DecisionBody.class)
    @Operation(summary = "Agree to what another person asked for: the text is erased, which may take a while")
    ResponseEntity<Object> approve(@PathVariable String id, HttpServletRequest http) {
        ResponseEntity<Object> answer =
                desk.create(http, AggregateIds.of(Paths.organisation(id)), DecisionBody.class, (body, checks, ids) -> {
                    OrganisationId organisation = checks.organisation();
                    check(body.position(), body.text(), checks);
                    if (erasures.isImportUnfinished(organisation)) {
                        throw new Refused(
                                Reason.IMPORT_RUNNING,
                                "An import into this organisation has not ended, and its file may hold the text.");
                    }
                    return Answer.created(
                            new ApproveErasure(
                                    organisation,
                                    body.position(),
                                    body.text(),
                                    erasures.printed(organisation, body.position(), body.text())),
                            "/v1/organisations/" + organisation + "/erasures",
                            Map.of("position", body.position()));
                });
        erasures.begin();
        return answer;
    }

    @PostMapping(ADDRESS + "/rejections")
    @Permitted(
            value = {Role.CONTROLLER, Role.ADMIN},
            inInstallation = Role.ADMIN)
    @RequestBodyOf(DecisionBody.class)
    @Operation(summary = "Say no to what somebody asked for, or take back what one asked for oneself")
    ResponseEntity<Object> reject(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), DecisionBody.class, (body, checks, ids) -> {
            check(body.position(), body.text(), checks);
            return Answer.created(
                    new RejectErasure(checks.organisation(), body.position(), body.text()),
                    "/v1/organisations/" + checks.organisation() + "/erasures",
                    Map.of("position", body.position()));
        });
    }

    private void check(long position, @Nullable String text, Checks checks) {
        Optional<ErasableEvent> event = erasures.at(checks.organisation(), position);
        if (event.isEmpty()) {
            checks.fault("position", "is no event of this organisation with a text");
        } else if (text != null && !event.get().has(text)) {
            checks.fault("text", "is no text of this event");
        }
    }
}
