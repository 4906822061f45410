package nl.voortgang.web.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.statusmatrix.Matrix;
import nl.voortgang.query.statusmatrix.StatusMatrix;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.export.Exports;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An organisation at a glance: the status of every goal and activity in every period, with the legend. */
@Controller
class OrganisationPage {
    private final StatusMatrix statuses;
    private final Organisations organisations;
    private final OrganisationGate gate;

    OrganisationPage(StatusMatrix statuses, Organisations organisations, OrganisationGate gate) {
        this.statuses = statuses;
        this.organisations = organisations;
        this.gate = gate;
    }

    @GetMapping("/organisations/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String heading,
            HttpServletRequest request,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        OrganisationId organisation = gate.pass(id);
        String instead = instead(organisation, frame);
        if (instead != null) {
            return "redirect:" + instead;
        }
        Instant moment = frame.knownAt();
        List<Organisations.Item> outline = organisations.outline(organisation, moment);
        Matrix matrix = statuses.of(organisation, heading(heading), moment);
        String name = organisations.nameOf(organisation, moment);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("periods", matrix.periods());
        model.addAttribute("lines", MatrixLines.of(matrix, outline));
        model.addAttribute("legends", LegendLines.of(matrix, organisations.scales(organisation, moment)));
        model.addAttribute("importing", moment == null && organisations.isImportRunning(organisation));
        model.addAttribute("exports", Exports.links(request, matrix.asOf()));
        model.addAttribute("heading", heading == null ? "" : heading);
        model.addAttribute(
                "headings",
                outline.stream()
                        .filter(item -> item.kind() == SubjectKind.PROGRAMME || item.kind() == SubjectKind.THEME)
                        .toList());
        model.addAttribute("localMoment", frame.localMoment());
        model.addAttribute("crumbs", List.of(Crumb.to("start.title", "/"), Crumb.hereNamed(name)));
        return "organisation";
    }

    /** Where somebody belongs who may not read what was reported; null for all others. */
    private static @Nullable String instead(OrganisationId organisation, Frame frame) {
        Viewer viewer = Objects.requireNonNull(frame.viewer());
        if (viewer.reads("REPORTS")) {
            return null;
        }
        return viewer.reads("BUDGET")
                ? frame.links().budget(organisation)
                : frame.links().people(organisation);
    }

    static @Nullable HeadingId heading(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new HeadingId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("heading " + text);
        }
    }
}
