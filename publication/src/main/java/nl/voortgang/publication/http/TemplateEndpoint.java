package nl.voortgang.publication.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Role;
import nl.voortgang.command.dispatch.Facts;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.Checks;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.ReasonBody;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.command.template.TemplateCommand.DefineTemplate;
import nl.voortgang.command.template.TemplateCommand.RetireTemplate;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.TemplateId;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.TemplateCatalogue;
import nl.voortgang.publication.publishing.TemplateShelf;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates of an organisation. Each change is a version; what was printed with an earlier one stays as it is. */
@RestController
@Tag(name = "Publications")
class TemplateEndpoint {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final CommandDesk desk;
    private final Facts facts;
    private final TemplateCatalogue catalogue;
    private final TemplateShelf shelf;
    private final Contents contents;

    TemplateEndpoint(
            CommandDesk desk, Facts facts, TemplateCatalogue catalogue, TemplateShelf shelf, Contents contents) {
        this.desk = desk;
        this.facts = facts;
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.contents = contents;
    }

    record DefineBody(
            @Size(max = 40)
            @Pattern(
                    regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                    message = "must be lower-case letters, digits and single hyphens")
            String name,

            @Size(max = 200) String title,
            @Size(max = 500_000) String text) {}

    record ChangeBody(
            @Size(max = 200) String title,
            @Size(max = 500_000) String text) {}

    @PostMapping("/v1/organisations/{id}/templates")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(DefineBody.class)
    @Operation(summary = "Make a template; one with the name of a built-in template stands in for it")
    ResponseEntity<Object> define(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), DefineBody.class, (body, checks, ids) -> {
            TemplateId template = new TemplateId(checks.organisation(), body.name());
            if (facts.ownerOf(AggregateIds.of(template)).isPresent()) {
                checks.fault("name", "there is a template with this name; change it at its own address");
            }
            return Answer.created(
                    new DefineTemplate(template, body.title(), kept(body.text(), checks)),
                    "/v1/organisations/" + id + "/templates/" + body.name(),
                    Map.of("name", body.name()));
        });
    }

    @PutMapping("/v1/organisations/{id}/templates/{name}")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ChangeBody.class)
    @Operation(summary = "Make a new version of a template, also of a retired one")
    ResponseEntity<Object> change(@PathVariable String id, @PathVariable String name, HttpServletRequest http) {
        TemplateId template = template(id, name);
        return desk.change(
                http,
                AggregateIds.of(template),
                ChangeBody.class,
                (body, checks, ids) ->
                        Answer.changed(new DefineTemplate(template, body.title(), kept(body.text(), checks))));
    }

    @PostMapping("/v1/organisations/{id}/templates/{name}/retirement")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ReasonBody.class)
    @Operation(summary = "Offer a template no longer")
    ResponseEntity<Object> retire(@PathVariable String id, @PathVariable String name, HttpServletRequest http) {
        TemplateId template = template(id, name);
        return desk.change(
                http,
                AggregateIds.of(template),
                ReasonBody.class,
                (body, checks, ids) -> Answer.changed(new RetireTemplate(template, FreeText.of(body.reason()))));
    }

    @GetMapping("/v1/organisations/{id}/templates/{name}")
    @Operation(summary = "The text of a template that can be chosen, built in or not: what a change begins with")
    ResponseEntity<byte[]> text(@PathVariable String id, @PathVariable String name) {
        TemplateId template = template(id, name);
        byte[] text = shelf.text(template.organisationId(), name).orElseThrow(() -> new NoSuchAggregate(name));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(TEXT);
        facts.revisionOf(AggregateIds.of(template)).ifPresent(revision -> answer.eTag("\"" + revision + "\""));
        return answer.body(text);
    }

    /** The digest of the text, which is kept where it is good; otherwise its faults are those of the request. */
    private String kept(String text, Checks checks) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var faults = catalogue.faults(bytes);
        faults.forEach(fault -> checks.fault("text", fault));
        return faults.isEmpty() ? contents.keep(bytes).hex() : Digest.of(bytes).hex();
    }

    private static TemplateId template(String id, String name) {
        if (!OrganisationId.isWellFormed(name)) {
            throw new NoSuchAggregate(name);
        }
        return new TemplateId(Paths.organisation(id), name);
    }
}
