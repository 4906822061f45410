package nl.voortgang.publication.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.Checks;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.ReasonBody;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.command.publication.PublicationCommand.CancelPublication;
import nl.voortgang.command.publication.PublicationCommand.WithdrawPublication;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PublicationId;
import nl.voortgang.events.Role;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.publication.publishing.Printing;
import nl.voortgang.publication.publishing.Publishing;
import nl.voortgang.publication.publishing.TemplateChoice;
import nl.voortgang.publication.publishing.TemplateShelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks for editions and withdraws them. Sealing has no address: only the program itself does it. */
@RestController
@Tag(name = "Publications")
class PublicationEndpoint {
    private static final TemplateVersion NONE = new TemplateVersion("none", 0, "");

    private final CommandDesk desk;
    private final Publishing publishing;
    private final TemplateShelf shelf;
    private final Printing printing;

    PublicationEndpoint(CommandDesk desk, Publishing publishing, TemplateShelf shelf, Printing printing) {
        this.desk = desk;
        this.publishing = publishing;
        this.shelf = shelf;
        this.printing = printing;
    }

    /**
     * What an edition shall be.
     *
     * @param edition one more than there are, so that two who ask at once do not both get one
     */
    record EditionBody(
            @Min(1) @Max(100_000) int edition,
            @Size(max = 40) String template,
            @Nullable @Size(max = 2000) String reason) {}

    @PostMapping("/v1/organisations/{id}/periods/{code}/publications")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(EditionBody.class)
    @Operation(summary = "Publish a closed period, or correct what was published by another edition")
    ResponseEntity<Object> request(@PathVariable String id, @PathVariable String code, HttpServletRequest http) {
        PeriodId period = Paths.period(id, code);
        ResponseEntity<Object> answer = desk.createOf(
                http,
                period.organisationId(),
                AggregateIds.of(period),
                EditionBody.class,
                (body, checks, ids) -> Answer.created(
                        publishing.request(
                                period, body.edition(), template(body, checks), FreeText.orNull(reason(body, checks))),
                        "/v1/organisations/" + id + "/periods/" + code + "/publications/" + body.edition(),
                        Map.of("edition", body.edition())));
        printing.wake();
        return answer;
    }

    @PostMapping("/v1/organisations/{id}/periods/{code}/publications/{edition}/withdrawal")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ReasonBody.class)
    @Operation(summary = "Withdraw an edition: it stays in the list, with the reason, and is no longer given out")
    ResponseEntity<Object> withdraw(
            @PathVariable String id, @PathVariable String code, @PathVariable String edition, HttpServletRequest http) {
        PublicationId publication = new PublicationId(Paths.period(id, code));
        return desk.change(
                http,
                AggregateIds.of(publication),
                ReasonBody.class,
                (body, checks, ids) -> Answer.changed(
                        new WithdrawPublication(publication, number(edition), FreeText.of(body.reason()))));
    }

    @PostMapping("/v1/organisations/{id}/periods/{code}/publications/{edition}/cancellation")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ReasonBody.class)
    @Operation(summary = "Give up an edition that is not printed yet, so that another can be asked for")
    ResponseEntity<Object> cancel(
            @PathVariable String id, @PathVariable String code, @PathVariable String edition, HttpServletRequest http) {
        PublicationId publication = new PublicationId(Paths.period(id, code));
        return desk.change(
                http,
                AggregateIds.of(publication),
                ReasonBody.class,
                (body, checks, ids) -> Answer.changed(
                        new CancelPublication(publication, number(edition), FreeText.of(body.reason()))));
    }

    private static int number(String edition) {
        if (!edition.matches("[1-9]\\d{0,5}")) {
            throw new NoSuchAggregate(edition);
        }
        return Integer.parseInt(edition);
    }

    private TemplateVersion template(EditionBody body, Checks checks) {
        Optional<TemplateVersion> found = shelf.take(checks.organisation(), body.template());
        if (found.isEmpty()) {
            checks.fault(
                    "template",
                    "there is no template '" + body.template() + "'; there are "
                            + shelf.choices(checks.organisation()).stream()
                                    .map(TemplateChoice::name)
                                    .collect(Collectors.joining(", ")));
        }
        return found.orElse(NONE);
    }

    private static @Nullable String reason(EditionBody body, Checks checks) {
        if (body.edition() == 1 && body.reason() != null) {
            checks.fault("reason", "belongs to a correction; the first edition corrects nothing");
        }
        return body.reason();
    }
}
