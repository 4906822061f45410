package nl.voortgang.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Role;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.publication.publishing.Printing;
import nl.voortgang.publication.publishing.Publishing;
import nl.voortgang.publication.publishing.TemplateChoice;
import nl.voortgang.publication.publishing.TemplateShelf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodState;
import nl.voortgang.query.outline.PeriodView;
import nl.voortgang.query.publication.EditionState;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for the next edition of a period: shows what that means first, then does it. */
@Controller
class PublishingPage {
    private static final int LONGEST_REASON = 2000;

    private final Publications publications;
    private final Publishing publishing;
    private final TemplateShelf shelf;
    private final Printing printing;
    private final Outline outline;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Desk desk;
    private final Frames frames;

    PublishingPage(
            Publications publications,
            Publishing publishing,
            TemplateShelf shelf,
            Printing printing,
            Outline outline,
            Organisations organisations,
            OrganisationGate gate,
            Desk desk,
            Frames frames) {
        this.publications = publications;
        this.publishing = publishing;
        this.shelf = shelf;
        this.printing = printing;
        this.outline = outline;
        this.organisations = organisations;
        this.gate = gate;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/organisations/{id}/periods/{code}/publishing")
    @Permitted(Role.CONTROLLER)
    String ask(@PathVariable String id, @PathVariable String code, HttpServletRequest request, Model model) {
        PeriodId period = period(id, code);
        List<EditionView> editions = publications.of(period, null).items();
        // What the last edition was printed with is the likely choice for the next.
        String template = editions.isEmpty()
                ? shelf.choices(period.organisationId()).stream()
                        .map(TemplateChoice::name)
                        .findFirst()
                        .orElse("")
                : editions.getFirst().template().name();
        Form form = Form.fresh(Map.of("template", template, "edition", Integer.toString(editions.size() + 1)));
        return show(period, editions, form, request, model);
    }

    @PostMapping("/organisations/{id}/periods/{code}/publishing")
    @Permitted(Role.CONTROLLER)
    String request(
            @PathVariable String id,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        PeriodId period = period(id, code);
        Form form = Form.of(request);
        Integer number = form.read("edition", Integer::valueOf, "problem.edition");
        int edition = number == null ? 0 : number;
        boolean corrects = corrects(publications.of(period, null).items());
        String reason = corrects ? form.required("reason", LONGEST_REASON) : null;
        Optional<TemplateVersion> template = shelf.take(period.organisationId(), form.text("template"));
        if (template.isEmpty()) {
            form.refuse("template", "problem.required.template");
        }
        Optional<Flash> done = form.isGood()
                ? desk.give(
                        request,
                        form,
                        period.organisationId(),
                        "publication.requested",
                        ids -> publishing.request(period, edition, template.orElseThrow(), FreeText.orNull(reason)))
                : Optional.empty();
        if (done.isPresent()) {
            printing.wake();
            after.addFlashAttribute("flash", done.get());
            return "redirect:/organisations/" + period.organisationId() + "/publications";
        }
        response.setStatus(form.status());
        return show(period, publications.of(period, null).items(), form, request, model);
    }

    private PeriodId period(String id, String code) {
        if (!OrganisationId.isWellFormed(code)) {
            throw new NotFound("period " + code);
        }
        return new PeriodId(gate.pass(id), code);
    }

    private String show(
            PeriodId period, List<EditionView> editions, Form form, HttpServletRequest request, Model model) {
        OrganisationId organisation = period.organisationId();
        PeriodView view = outline.periods(organisation, null).items().stream()
                .filter(each -> each.code().equals(period.code()))
                .findFirst()
                .orElseThrow(() -> new NotFound("period " + period));
        String name = organisations.nameOf(organisation, null);
        // What can be done now is not shown as of another moment.
        model.addAttribute("frame", frames.of(request, Addresses.path(request)));
        model.addAttribute("form", form);
        model.addAttribute("period", view);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("choices", shelf.choices(organisation));
        model.addAttribute("number", editions.size() + 1);
        model.addAttribute("corrects", corrects(editions));
        model.addAttribute("impossible", impossible(view, editions));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, "/organisations/" + organisation),
                        Crumb.to("publications.title", "/organisations/" + organisation + "/publications"),
                        Crumb.hereNamed(view.inSentence())));
        return "publishing";
    }

    /** Whether anything was published before, so that this one corrects it. */
    private static boolean corrects(List<EditionView> editions) {
        return editions.stream().anyMatch(EditionView::isPublic);
    }

    /** The name in the messages of why it cannot be asked for now; null where it can. */
    private static @Nullable String impossible(PeriodView period, List<EditionView> editions) {
        if (period.state() != PeriodState.CLOSED) {
            return "refused.PERIOD_NOT_CLOSED";
        }
        return editions.stream().anyMatch(edition -> edition.state() == EditionState.REQUESTED)
                ? "refused.EDITION_UNDER_WAY"
                : null;
    }
}
