package nl.voortgang.web.audittrail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.answer.AnswerTable;
import nl.voortgang.exchange.answer.AnswerTable.Fact;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailEntry;
import nl.voortgang.query.audittrail.TrailPage;
import nl.voortgang.query.audittrail.TrailParameters.Asked;
import nl.voortgang.query.audittrail.TrailQuestion;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.export.Exports;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What a search of the trail finds, as a file with a row for each value that changed. All pages of it, up to as many events as a spreadsheet is good for. */
@Controller
class TrailExport {
    private static final int MOST_EVENTS = 10_000;

    private final AuditTrail trail;
    private final ActorNames names;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Entries entries;
    private final Exports exports;

    TrailExport(
            AuditTrail trail,
            ActorNames names,
            Organisations organisations,
            OrganisationGate gate,
            Entries entries,
            Exports exports) {
        this.trail = trail;
        this.names = names;
        this.organisations = organisations;
        this.gate = gate;
        this.entries = entries;
        this.exports = exports;
    }

    @GetMapping("/organisations/{id}/audit-trail/export")
    ResponseEntity<byte[]> export(
            @PathVariable String id, HttpServletRequest request, @ModelAttribute("frame") Frame frame) {
        OrganisationId organisation = gate.pass(id);
        AsOf asOf = exports.position(request);
        Form form = Form.of(request);
        TrailForm search = new TrailForm(form, organisations.at(asOf).outline(organisation, null));
        Asked asked = search.ask(organisation, TrailQuestion.MAX_LIMIT, names, frame);
        if (asked == null) {
            throw new InvalidQuery(form.problems().stream()
                    .map(problem -> new InvalidQuery.Fault(String.valueOf(problem.field()), problem.key()))
                    .toList());
        }
        List<TrailEntry> found = found(asked.question(), asOf);
        boolean all = found.size() < MOST_EVENTS;
        List<Fact> facts = new ArrayList<>(asked(form, search, frame));
        facts.add(exports.fact(all ? "events" : "events.first", Integer.toString(found.size()), frame));
        AnswerTable table = new AnswerTable(
                exports.text("trail", frame),
                exports.facts(organisation, organisations.at(asOf).nameOf(organisation, null), asOf, frame, facts),
                Stream.of(
                                "number",
                                "recorded",
                                "who",
                                "event",
                                "subject",
                                "item",
                                "period",
                                "field",
                                "from",
                                "to",
                                "reason")
                        .map(column -> exports.text("trail." + column, frame))
                        .toList(),
                entries.shown(found, organisation, frame).stream()
                        .flatMap(entry -> rows(entry, frame))
                        .toList());
        return exports.file(request, organisation, exports.text("trail", frame), asOf, table);
    }

    private List<TrailEntry> found(TrailQuestion question, AsOf asOf) {
        AuditTrail then = trail.at(asOf);
        List<TrailEntry> found = new ArrayList<>();
        @Nullable TrailQuestion next = question;
        while (next != null && found.size() < MOST_EVENTS) {
            TrailPage page = then.page(next, null);
            found.addAll(page.items());
            next = page.next() == null ? null : question.after(Long.parseLong(page.next()));
        }
        return found;
    }

    private List<Fact> asked(Form form, TrailForm search, Frame frame) {
        return TrailForm.FIELDS.stream()
                .filter(field -> !form.text(field).isBlank())
                .map(field -> exports.fact(
                        "asked." + field,
                        field.equals("subject")
                                ? Objects.requireNonNullElse(search.subjectName(), form.text(field))
                                : form.text(field),
                        frame))
                .toList();
    }

    private static Stream<List<@Nullable Object>> rows(ShownEntry entry, Frame frame) {
        return entry.changes().isEmpty()
                ? Stream.of(row(entry, null, frame))
                : entry.changes().stream().map(change -> row(entry, change, frame));
    }

    private static List<@Nullable Object> row(ShownEntry entry, @Nullable ShownChange change, Frame frame) {
        return Arrays.asList(
                entry.position(),
                frame.format().exact(entry.recordedAt()),
                entry.actor(),
                entry.event(),
                entry.subject(),
                entry.item(),
                entry.period(),
                change == null ? null : change.field(),
                change == null ? null : change.from(),
                change == null ? null : change.to(),
                entry.reason());
    }
}
