package nl.voortgang.web.audittrail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.voortgang.command.access.Content;
import nl.voortgang.command.access.Telling;
import nl.voortgang.events.Event;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.StoredName;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailPage;
import nl.voortgang.query.audittrail.TrailParameters.Asked;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.export.Exports;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Texts;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything that happened in an organisation, newest first, to be searched by words, subject, person, kind and time. */
@Controller
class AuditTrailPage {
    private static final int AT_ONCE = 50;

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
        String name = organisations.nameOf(organisation, frame.knownAt());
        List<Item> outline = outline(organisation, frame);
        TrailForm search = new TrailForm(form, outline);
        Asked asked = search.ask(organisation, AT_ONCE, names, frame);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("form", form);
        model.addAttribute("subjects", outline);
        model.addAttribute("events", events(frame));
        model.addAttribute("filtered", search.isFiltered());
        model.addAttribute(
                "first",
                Addresses.of(request).replaceQueryParam("after").build().toUriString());
        if (asked != null) {
            TrailPage page = trail.page(asked.question(), asked.knownAt());
            model.addAttribute("entries", entries.shown(page.items(), organisation, frame));
            model.addAttribute("marking", new Marking(asked.question().words()));
            model.addAttribute("next", next(request, page.next()));
            model.addAttribute("later", asked.question().after() != null);
            model.addAttribute("exports", Exports.links(request, page.asOf()));
        }
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.here("trail.title")));
        return "audit-trail";
    }

    private List<Item> outline(OrganisationId organisation, Frame frame) {
        boolean shown = Objects.requireNonNull(frame.viewer()).reads("OUTLINE");
        return shown ? organisations.outline(organisation, frame.knownAt()) : List.of();
    }

    /** Those that the viewer may read. */
    private List<EventKind> events(Frame frame) {
        Wording wording = new Wording(texts, frame.language(), UnaryOperator.identity());
        Set<Content> contents = Objects.requireNonNull(frame.viewer()).contents();
        return Event.all().stream()
                .filter(type -> Telling.of(type).filter(contents::contains).isPresent())
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
