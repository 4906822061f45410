package nl.voortgang.web.budgetaudit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.organisation.OrganisationCommand.SetBudgetRules;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.Money;
import nl.voortgang.events.NegativeLines;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.budgetledger.AmendmentState;
import nl.voortgang.query.budgetledger.Amendments;
import nl.voortgang.query.budgetledger.Rules;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.budget.Amounts;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules that an organisation has for its budget. */
@Controller
class RulesPage {
    private final Rules rules;
    private final Amendments amendments;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Desk desk;
    private final Frames frames;

    RulesPage(
            Rules rules,
            Amendments amendments,
            Organisations organisations,
            OrganisationGate gate,
            Desk desk,
            Frames frames) {
        this.rules = rules;
        this.amendments = amendments;
        this.organisations = organisations;
        this.gate = gate;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/organisations/{id}/budget-rules")
    String show(@PathVariable String id, @ModelAttribute("frame") Frame frame, Model model) {
        OrganisationId organisation = gate.pass(id);
        return show(organisation, frame, filledIn(rules(organisation, frame.knownAt())), model);
    }

    @PostMapping("/organisations/{id}/budget-rules")
    @Permitted(Role.CONTROLLER)
    String set(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        NegativeLines negative = form.read("negativeLines", NegativeLines::valueOf, "problem.required.negativeLines");
        Money limit = form.text("mandateLimit").isBlank()
                ? null
                : form.read("mandateLimit", RulesPage::unsigned, "problem.amount.unsigned");
        Money threshold = form.read("lawfulnessThreshold", RulesPage::unsigned, "problem.amount.unsigned");
        Optional<Flash> done = form.isGood() && negative != null && threshold != null
                ? desk.give(
                        request,
                        form,
                        organisation,
                        "budget-rules.set",
                        ids -> new SetBudgetRules(organisation, new BudgetRules(negative, limit, threshold)))
                : Optional.empty();
        if (done.isPresent()) {
            after.addFlashAttribute("flash", done.get());
            return "redirect:/organisations/" + organisation + "/budget-rules";
        }
        response.setStatus(form.status());
        return show(organisation, frames.of(request, "/organisations/" + organisation + "/budget-rules"), form, model);
    }

    private static Money unsigned(String text) {
        Money amount = Amounts.parse(text);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("below zero: " + text);
        }
        return amount;
    }

    private BudgetRules rules(OrganisationId organisation, @Nullable Instant moment) {
        // The rules are asked for by position; which one the moment means, the amendments of the same projection know.
        return rules.of(
                organisation,
                amendments.all(organisation, AmendmentState.PROPOSED, moment).asOf());
    }

    private static Form filledIn(BudgetRules rules) {
        Map<String, String> values = new HashMap<>();
        values.put("negativeLines", rules.negativeLines().name());
        values.put("lawfulnessThreshold", typed(rules.lawfulnessThreshold()));
        Money limit = rules.mandateLimit();
        values.put("mandateLimit", limit == null ? "" : typed(limit));
        return Form.fresh(values);
    }

    /** As it can be typed in again. */
    private static String typed(Money amount) {
        return BigDecimal.valueOf(amount.cents(), 2).toPlainString();
    }

    private String show(OrganisationId organisation, Frame frame, Form form, Model model) {
        String name = organisations.nameOf(organisation, frame.knownAt());
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("rules", rules(organisation, frame.knownAt()));
        model.addAttribute("choices", NegativeLines.values());
        model.addAttribute(
                "maySet",
                frame.knownAt() == null
                        && frame.viewer() != null
                        && frame.viewer().isAny(Role.CONTROLLER));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.to("budget.title", frame.links().budget(organisation)),
                        Crumb.here("rules.title")));
        return "budget-rules";
    }
}
