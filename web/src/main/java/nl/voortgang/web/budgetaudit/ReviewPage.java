package nl.voortgang.web.budgetaudit;

import java.time.Instant;
import java.util.List;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.Parameters;
import nl.voortgang.query.budgetaudit.Reviews;
import nl.voortgang.query.budgetledger.AmendmentLineView;
import nl.voortgang.query.budgetledger.Amendments;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Approved amendments that deserve an accountant's look, with every rule in words. */
@Controller
class ReviewPage {
    private final Reviews reviews;
    private final Amendments amendments;
    private final Organisations organisations;
    private final OrganisationGate gate;

    ReviewPage(Reviews reviews, Amendments amendments, Organisations organisations, OrganisationGate gate) {
        this.reviews = reviews;
        this.amendments = amendments;
        this.organisations = organisations;
        this.gate = gate;
    }

    @GetMapping("/organisations/{id}/budget-review")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String fiscalYear,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Parameters given = new Parameters();
        Integer year = given.read("fiscalYear", fiscalYear, "must be a year", Integer::valueOf);
        given.throwIfRefused();
        OrganisationId organisation = gate.pass(id);
        Instant moment = frame.knownAt();
        String name = organisations.nameOf(organisation, moment);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("year", year);
        model.addAttribute(
                "years",
                amendments.all(organisation, null, moment).items().stream()
                        .flatMap(amendment -> amendment.lines().stream())
                        .map(AmendmentLineView::fiscalYear)
                        .distinct()
                        .sorted()
                        .toList()
                        .reversed());
        model.addAttribute("days", Reviews.REVERSED_WITHIN_DAYS);
        model.addAttribute("review", reviews.review(organisation, year, Reviews.REVERSED_WITHIN_DAYS, moment));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.to("budget.title", frame.links().budget(organisation)),
                        Crumb.here("review.title")));
        return "budget-review";
    }
}
