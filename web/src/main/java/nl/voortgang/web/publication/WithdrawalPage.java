package nl.voortgang.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.publication.PublicationCommand.CancelPublication;
import nl.voortgang.command.publication.PublicationCommand.WithdrawPublication;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PublicationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodView;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.OneEdition;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Withdraws an edition, with a reason that everybody can read; one that is not printed yet is given up. */
@Controller
class WithdrawalPage {
    private static final int LONGEST_REASON = 2000;

    private final Publications publications;
    private final Outline outline;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Desk desk;
    private final Frames frames;

    WithdrawalPage(
            Publications publications,
            Outline outline,
            Organisations organisations,
            OrganisationGate gate,
            Desk desk,
            Frames frames) {
        this.publications = publications;
        this.outline = outline;
        this.organisations = organisations;
        this.gate = gate;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/organisations/{id}/periods/{code}/publications/{edition}/withdrawal")
    @Permitted(Role.CONTROLLER)
    String ask(
            @PathVariable String id,
            @PathVariable String code,
            @PathVariable String edition,
            HttpServletRequest request,
            Model model) {
        return show(edition(id, code, edition), Form.fresh(Map.of()), request, model);
    }

    @PostMapping("/organisations/{id}/periods/{code}/publications/{edition}/withdrawal")
    @Permitted(Role.CONTROLLER)
    String withdraw(
            @PathVariable String id,
            @PathVariable String code,
            @PathVariable String edition,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        EditionView withdrawn = edition(id, code, edition);
        PeriodId period = withdrawn.periodId();
        Form form = Form.of(request);
        String reason = form.required("reason", LONGEST_REASON);
        PublicationId publication = new PublicationId(period);
        // As the form was shown: whoever gives up what is not public has not said that they withdraw what is.
        boolean cancels = form.text("asks").equals("cancel");
        Optional<Flash> done = form.isGood()
                ? desk.give(
                        request,
                        form,
                        period.organisationId(),
                        cancels ? "publication.cancelled" : "publication.withdrawn",
                        ids -> cancels
                                ? new CancelPublication(publication, withdrawn.edition(), FreeText.of(reason))
                                : new WithdrawPublication(publication, withdrawn.edition(), FreeText.of(reason)))
                : Optional.empty();
        if (done.isPresent()) {
            after.addFlashAttribute("flash", done.get());
            return "redirect:/organisations/" + period.organisationId() + "/publications";
        }
        response.setStatus(form.status());
        return show(withdrawn, form, request, model);
    }

    private EditionView edition(String id, String code, String edition) {
        OrganisationId organisation = gate.pass(id);
        return EditionNumber.of(edition)
                .filter(number -> OrganisationId.isWellFormed(code))
                .flatMap(number -> publications.edition(new PeriodId(organisation, code), number, null))
                .map(OneEdition::edition)
                .orElseThrow(() -> new NotFound("edition " + edition));
    }

    private String show(EditionView edition, Form form, HttpServletRequest request, Model model) {
        OrganisationId organisation = edition.periodId().organisationId();
        String name = organisations.nameOf(organisation, null);
        String period = outline.periods(organisation, null).items().stream()
                .filter(each -> each.code().equals(edition.periodId().code()))
                .map(PeriodView::inSentence)
                .findFirst()
                .orElseThrow(() -> new NotFound("period " + edition.periodId()));
        model.addAttribute("frame", frames.of(request, Addresses.path(request)));
        model.addAttribute("form", form);
        model.addAttribute("shown", new ShownEdition(edition, null));
        model.addAttribute("periodName", period);
        model.addAttribute("organisationId", organisation);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, "/organisations/" + organisation),
                        Crumb.to("publications.title", "/organisations/" + organisation + "/publications"),
                        Crumb.hereNamed(period)));
        return "publication-withdrawal";
    }
}
