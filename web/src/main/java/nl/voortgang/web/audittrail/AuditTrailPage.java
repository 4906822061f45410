package nl.voortgang.web.audittrail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.voortgang.events.Event;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.StoredName;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailPage;
import nl.voortgang.query.audittrail.TrailParameters;
import nl.voortgang.query.audittrail.TrailParameters.Asked;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Texts;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything that happened in an organisation, newest first, to be narrowed down by activity, person, kind and time. */
@Controller
class AuditTrailPage {
    private static final String AT_ONCE = "50";

    private final AuditTrail trail;
    private final ActorNames names;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Entries entries;
    private final Texts texts;

    AuditTrailPage(
            AuditTrail trail,
            ActorNames names,
            Organisations organisations,
            OrganisationGate gate,
            Entries entries,
            Texts texts) {
        this.trail = trail;
        this.names = names;
        this.organisations = organisations;
        this.gate = gate;
        this.entries = entries;
        this.texts = texts;
    }

    /** A kind of event to choose from. */
    record EventKind(String name, String label) {}

    @GetMapping("/organisations/{id}/audit-trail")
    String show(
            @PathVariable String id, HttpServletRequest request, @ModelAttribute("frame") Frame frame, Model model) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        Asked asked = ask(organisation, form, frame);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", organisations.nameOf(organisation, frame.knownAt()));
        model.addAttribute("form", form);
        model.addAttribute("subjects", organisations.subjects(organisation, frame.knownAt()));
        model.addAttribute("events", events(frame));
        model.addAttribute("filtered", isFiltered(form));
        model.addAttribute(
                "first",
                Addresses.of(request).replaceQueryParam("after").build().toUriString());
        if (asked != null) {
            TrailPage page = trail.page(asked.question(), asked.knownAt());
            model.addAttribute("entries", entries.shown(page.items(), organisation, frame));
            model.addAttribute("next", next(request, page.next()));
            model.addAttribute("later", asked.question().after() != null);
        }
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(
                                organisations.nameOf(organisation, frame.knownAt()),
                                frame.links().organisation(organisation)),
                        Crumb.here("trail.title")));
        return "audit-trail";
    }

    /** Null, with the problems in the form, where it cannot be asked like that. */
    private @Nullable Asked ask(OrganisationId organisation, Form form, Frame frame) {
        try {
            return new TrailParameters(
                            subject(form, "activity:"),
                            subject(form, "goal:"),
                            form.text("actor"),
                            form.text("event"),
                            form.text("from"),
                            form.text("to"),
                            form.text("after"),
                            AT_ONCE,
                            "desc",
                            Objects.toString(frame.knownAt(), ""))
                    .ask(organisation, names);
        } catch (InvalidQuery invalid) {
            if (invalid.faults().stream().anyMatch(fault -> !MESSAGES.containsKey(fault.parameter()))) {
                throw invalid;
            }
            invalid.faults()
                    .forEach(fault ->
                            form.refuse(fault.parameter(), Objects.requireNonNull(MESSAGES.get(fault.parameter()))));
            return null;
        }
    }

    private static final Map<String, String> MESSAGES = Map.of(
            "actor",
            "trail.problem.actor",
            "from",
            "problem.date",
            "to",
            "trail.problem.to",
            "event",
            "trail.problem.event");

    private static String subject(Form form, String kind) {
        String subject = form.text("subject");
        return subject.startsWith(kind) ? subject.substring(kind.length()) : "";
    }

    private static boolean isFiltered(Form form) {
        return List.of("subject", "actor", "event", "from", "to").stream()
                .anyMatch(field -> !form.text(field).isBlank());
    }

    private List<EventKind> events(Frame frame) {
        Wording wording = new Wording(texts, frame.language(), id -> Optional.empty());
        return Event.all().stream()
                .map(type -> Objects.requireNonNull(type.getAnnotation(StoredName.class))
                        .value())
                .map(name -> new EventKind(name, wording.event(name)))
                .sorted(Comparator.comparing(EventKind::label))
                .toList();
    }

    private static @Nullable String next(HttpServletRequest request, @Nullable String cursor) {
        return cursor == null
                ? null
                : Addresses.of(request)
                        .replaceQueryParam("after", cursor)
                        .build()
                        .toUriString();
    }
}
