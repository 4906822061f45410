package nl.voortgang.publication.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.voortgang.command.AggregateIds;
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
import nl.voortgang.events.Role;
import nl.voortgang.events.TemplateId;
import nl.voortgang.publication.publishing.TemplateShelf;
import nl.voortgang.publication.template.Fault;
import nl.voortgang.publication.template.ReportTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Templates of an organisation. What a template is called and how it is chosen stands in its text. Each change is a version; what was printed with
 * an earlier one stays as it is.
 */
@RestController
@Tag(name = "Publications")
class TemplateEndpoint {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final int LONGEST = 512 * 1024;

    private final CommandDesk desk;
    private final Facts facts;
    private final TemplateShelf shelf;

    TemplateEndpoint(CommandDesk desk, Facts facts, TemplateShelf shelf) {
        this.desk = desk;
        this.facts = facts;
        this.shelf = shelf;
    }

    record TemplateBody(@Size(max = LONGEST) String text) {}

    @PostMapping("/v1/organisations/{id}/templates")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(TemplateBody.class)
    @Operation(summary = "Make a template; one with the name of a built-in template stands in for it")
    ResponseEntity<Object> define(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), TemplateBody.class, (body, checks, ids) -> {
            DefineTemplate define = template(body.text(), checks);
            String name = define.templateId().name();
            if (facts.ownerOf(define.aggregateId()).isPresent()) {
                checks.fault("text", "there is a template with the name " + name + "; change it at its own address");
            }
            return Answer.created(define, "/v1/organisations/" + id + "/templates/" + name, Map.of("name", name));
        });
    }

    @PutMapping("/v1/organisations/{id}/templates/{name}")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(TemplateBody.class)
    @Operation(summary = "Make a new version of a template, also of a retired one")
    ResponseEntity<Object> change(@PathVariable String id, @PathVariable String name, HttpServletRequest http) {
        TemplateId template = id(id, name);
        return desk.change(http, AggregateIds.of(template), TemplateBody.class, (body, checks, ids) -> {
            DefineTemplate define = template(body.text(), checks);
            if (!define.templateId().equals(template)) {
                checks.fault("text", "must keep its name, " + name);
            }
            return Answer.changed(define);
        });
    }

    @PostMapping("/v1/organisations/{id}/templates/{name}/retirement")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ReasonBody.class)
    @Operation(summary = "Offer a template no longer")
    ResponseEntity<Object> retire(@PathVariable String id, @PathVariable String name, HttpServletRequest http) {
        TemplateId template = id(id, name);
        return desk.change(
                http,
                AggregateIds.of(template),
                ReasonBody.class,
                (body, checks, ids) -> Answer.changed(new RetireTemplate(template, FreeText.of(body.reason()))));
    }

    @GetMapping("/v1/organisations/{id}/templates/{name}")
    @Operation(summary = "The text of a template that can be chosen, built in or not: what a change begins with")
    ResponseEntity<byte[]> text(@PathVariable String id, @PathVariable String name) {
        TemplateId template = id(id, name);
        byte[] text = shelf.text(template.organisationId(), name).orElseThrow(() -> new NoSuchAggregate(name));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(TEXT);
        facts.revisionOf(AggregateIds.of(template)).ifPresent(revision -> answer.eTag("\"" + revision + "\""));
        return answer.body(text);
    }

    /** What the text defines, with its bytes kept. A text that is not in order is kept nowhere, and its faults are those of the request. */
    private DefineTemplate template(String text, Checks checks) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Fault> faults = ReportTemplate.faults(bytes);
        if (!faults.isEmpty()) {
            faults.forEach(fault -> checks.fault("text", fault.toString()));
            return new DefineTemplate(new TemplateId(checks.organisation(), "unknown"), "", "");
        }
        return shelf.definition(checks.organisation(), bytes);
    }

    private static TemplateId id(String id, String name) {
        if (!OrganisationId.isWellFormed(name)) {
            throw new NoSuchAggregate(name);
        }
        return new TemplateId(Paths.organisation(id), name);
    }
}
