package nl.voortgang.web.budget;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.Comparisons;
import nl.voortgang.query.budgetledger.Effect;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The budget of an organisation, years side by side: from adopted through what was changed to current and actual. */
@Controller
class BudgetPage {
    private final BudgetLedger ledger;
    private final Comparisons comparisons;
    private final Organisations organisations;
    private final OrganisationGate gate;

    BudgetPage(BudgetLedger ledger, Comparisons comparisons, Organisations organisations, OrganisationGate gate) {
        this.ledger = ledger;
        this.comparisons = comparisons;
        this.organisations = organisations;
        this.gate = gate;
    }

    @GetMapping("/organisations/{id}/budget")
    String show(
            @PathVariable String id, HttpServletRequest request, @ModelAttribute("frame") Frame frame, Model model) {
        OrganisationId organisation = gate.pass(id);
        Instant moment = frame.knownAt();
        LedgerChoice choice = LedgerChoice.of(request);
        String name = organisations.nameOf(organisation, moment);
        List<LedgerLine> all =
                ledger.lines(LedgerQuestion.all(organisation), moment).lines();
        List<LedgerLine> lines = all.stream().map(choice.effect()::of).toList();
        List<Integer> years =
                all.stream().map(LedgerLine::fiscalYear).distinct().sorted().toList();
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("choice", choice);
        model.addAttribute("years", years);
        model.addAttribute("table", LedgerTable.of(lines, choice.by(), choice.years(years)));
        model.addAttribute("printing", new Printing(choice.unit(), choice.signs(), frame.format()));
        model.addAttribute("ledgerLinks", new LedgerLinks(organisation, choice, frame.links()));
        model.addAttribute("figures", comparisons.of(organisation, all, moment));
        model.addAttribute("columns", Column.values());
        model.addAttribute("groupings", By.values());
        model.addAttribute("effects", Effect.values());
        model.addAttribute("units", Unit.values());
        model.addAttribute("signs", Signs.values());
        model.addAttribute("orders", LedgerChoice.Order.values());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.here("budget.title")));
        return "budget";
    }
}
