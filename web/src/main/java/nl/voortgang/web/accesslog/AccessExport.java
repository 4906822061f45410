package nl.voortgang.web.accesslog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.exchange.answer.AnswerFormat;
import nl.voortgang.exchange.answer.AnswerTable;
import nl.voortgang.exchange.answer.AnswerTable.Fact;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.accesslog.AccessLog;
import nl.voortgang.query.accesslog.AccessPage;
import nl.voortgang.query.accesslog.AccessQuestion;
import nl.voortgang.query.accesslog.AccessView;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a search of the access log finds, as CSV: as it is stored, so with pseudonyms and no names. */
@Controller
class AccessExport {
    private static final int MOST = 100_000;

    private final AccessLog log;
    private final ActorNames names;
    private final OrganisationGate gate;

    AccessExport(AccessLog log, ActorNames names, OrganisationGate gate) {
        this.log = log;
        this.names = names;
        this.gate = gate;
    }

    @GetMapping("/organisations/{id}/access-log/export")
    @Permitted(value = Role.AUDITOR, inInstallation = Role.AUDITOR)
    ResponseEntity<byte[]> ofOrganisation(@PathVariable String id, HttpServletRequest request) {
        OrganisationId organisation = gate.pass(id);
        return file(organisation, organisation.value(), request);
    }

    @GetMapping("/installation/access-log/export")
    @Permitted(inInstallation = Role.AUDITOR)
    ResponseEntity<byte[]> ofInstallation(HttpServletRequest request) {
        return file(null, "installation", request);
    }

    private ResponseEntity<byte[]> file(
            @Nullable OrganisationId organisation, String name, HttpServletRequest request) {
        Form form = Form.of(request);
        AccessQuestion question = new AccessForm(form).ask(organisation, AccessQuestion.MAX_LIMIT, names);
        if (question == null) {
            throw new InvalidQuery(form.problems().stream()
                    .map(problem -> new InvalidQuery.Fault(String.valueOf(problem.field()), problem.key()))
                    .toList());
        }
        List<AccessView> found = found(question);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("entries", Integer.toString(found.size())));
        AccessForm.FIELDS.stream()
                .filter(field -> !form.text(field).isBlank())
                .forEach(field -> facts.add(new Fact(field, form.text(field))));
        AnswerTable table = new AnswerTable(
                "access-log",
                facts,
                List.of(
                        "position",
                        "recordedAt",
                        "occurredAt",
                        "times",
                        "actor",
                        "action",
                        "object",
                        "organisation",
                        "result",
                        "origin"),
                found.stream().map(AccessExport::row).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(AnswerFormat.CSV.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "-access-log.csv")
                                .build()
                                .toString())
                .body(AnswerFormat.CSV.write(table));
    }

    private List<AccessView> found(AccessQuestion question) {
        List<AccessView> found = new ArrayList<>();
        @Nullable AccessQuestion next = question;
        while (next != null && found.size() < MOST) {
            AccessPage page = log.page(next);
            found.addAll(page.items());
            next = page.next() == null ? null : question.before(Long.parseLong(page.next()));
        }
        return found;
    }

    private static List<@Nullable Object> row(AccessView entry) {
        return Arrays.asList(
                entry.position(),
                entry.recordedAt().toString(),
                entry.occurredAt().toString(),
                entry.times(),
                entry.actor(),
                entry.action(),
                entry.object(),
                entry.organisation(),
                entry.result(),
                entry.origin());
    }
}
