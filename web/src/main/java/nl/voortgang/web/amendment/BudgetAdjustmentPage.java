package nl.voortgang.web.amendment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.budget.AmendmentCommand.AdjustBudget;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Money;
import nl.voortgang.events.Role;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TaskFields;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.web.budget.Amounts;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.frame.ShowsThePresent;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form to propose a change of an activity's budget. Nothing changes until another person approves. */
@Controller
@ShowsThePresent
class BudgetAdjustmentPage {
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TASK_FIELD = 20;
    private static final int LONGEST_REASON = 2000;

    private final Organisations organisations;
    private final BudgetLedger ledger;
    private final Desk desk;
    private final Frames frames;

    BudgetAdjustmentPage(Organisations organisations, BudgetLedger ledger, Desk desk, Frames frames) {
        this.organisations = organisations;
        this.ledger = ledger;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/activities/{id}/budget-adjustments")
    @Permitted(Role.BUDGET_PROPOSER)
    String ask(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(item(id), Form.fresh(Map.of("incidental", "true")), request, model);
    }

    @PostMapping("/activities/{id}/budget-adjustments")
    @Permitted(Role.BUDGET_PROPOSER)
    String propose(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        Item item = item(id);
        ActivityId activity = new ActivityId(item.id());
        Form form = Form.of(request);
        AmendmentLine line = line(form, activity);
        Decision decision = DecisionFields.optional(form);
        FreeText reason = FreeText.of(form.required("reason", LONGEST_REASON));
        Optional<Flash> done = form.isGood() && line != null
                ? desk.give(
                        request,
                        form,
                        item.organisationId(),
                        "proposed",
                        ids -> new AdjustBudget(
                                new AmendmentId(ids.id("amendment")),
                                item.organisationId(),
                                activity,
                                line,
                                decision,
                                reason))
                : Optional.empty();
        if (done.isPresent()) {
            after.addFlashAttribute("flash", done.get());
            return "redirect:/activities/" + activity;
        }
        response.setStatus(form.status());
        return show(item, form, request, model);
    }

    private Item item(String id) {
        return organisations.item(SubjectKind.ACTIVITY, Paths.uuid(id), null);
    }

    /** Null, with a problem in the form, where a part is missing or cannot be read. */
    private static @Nullable AmendmentLine line(Form form, ActivityId activity) {
        String label = form.required("label", LONGEST_LABEL);
        String taskField = form.optional("taskField", LONGEST_TASK_FIELD);
        Integer year = form.read("fiscalYear", FiscalYears::of, "problem.year");
        BudgetKind kind = form.read("kind", BudgetKind::valueOf, "problem.required.kind");
        Money amount = form.read("amount", Amounts::parse, "problem.amount");
        if (year != null && taskField != null && !TaskFields.isKnown(taskField, year)) {
            form.refuse("taskField", "problem.task-field", taskField, Integer.toString(year));
        }
        if (year == null || kind == null || amount == null) {
            return null;
        }
        return new AmendmentLine(
                new BudgetLineKey(Subject.of(activity), label, taskField, year, kind),
                amount,
                !form.isChecked("incidental", "false"));
    }

    private String show(Item item, Form form, HttpServletRequest request, Model model) {
        String path = "/activities/" + item.id();
        List<LedgerLine> lines = ledger.lines(
                        new LedgerQuestion(item.organisationId(), null, new ActivityId(item.id()), null), null)
                .lines();
        model.addAttribute("frame", frames.of(request, path + "/budget-adjustments"));
        model.addAttribute("organisationId", item.organisationId());
        model.addAttribute("item", item);
        model.addAttribute("lines", lines);
        model.addAttribute("form", form);
        model.addAttribute("kinds", BudgetKind.values());
        model.addAttribute("bodies", DecidingBody.values());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(
                                organisations.nameOf(item.organisationId(), null),
                                "/organisations/" + item.organisationId()),
                        Crumb.named(item.name(), path),
                        Crumb.here("adjust.title")));
        return "budget-adjustment";
    }
}
