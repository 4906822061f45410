package nl.voortgang.web.amendment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.voortgang.command.budget.AmendmentCommand.ProposeAmendment;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.events.TaskField;
import nl.voortgang.events.TaskFields;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Formats;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.frame.ShowsThePresent;
import nl.voortgang.web.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form to propose a change of several budget lines by one decision. Rows come and go without losing what was typed. */
@Controller
@ShowsThePresent
class ProposalPage {
    private static final int LONGEST_REASON = 2000;

    private final BudgetLedger ledger;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Desk desk;
    private final Frames frames;

    ProposalPage(BudgetLedger ledger, Organisations organisations, OrganisationGate gate, Desk desk, Frames frames) {
        this.ledger = ledger;
        this.organisations = organisations;
        this.gate = gate;
        this.desk = desk;
        this.frames = frames;
    }

    /**
     * A row of the form.
     *
     * @param prefix of the names of its fields
     * @param unfolded whether the fields of a new line are in sight
     * @param taskFields those of the year that it is about
     */
    record Row(int number, String prefix, boolean unfolded, String year, List<TaskField> taskFields) {}

    @GetMapping("/organisations/{id}/amendments/new")
    @Permitted(Role.BUDGET_PROPOSER)
    String ask(@PathVariable String id, HttpServletRequest request, Model model) {
        OrganisationId organisation = gate.pass(id);
        return show(organisation, Form.fresh(Map.of()), lines(organisation), List.of(), request, model);
    }

    /** Adds a row, takes one away, or says what the rows come to. */
    @PostMapping("/organisations/{id}/amendments/new/rows")
    @Permitted(Role.BUDGET_PROPOSER)
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "check") String change,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OrganisationId organisation = gate.pass(id);
        List<LedgerLine> lines = lines(organisation);
        Form form = Form.of(request);
        List<YearBalance> balances = List.of();
        if (change.equals("add")) {
            form = ProposalRows.added(form);
            model.addAttribute("newRow", ProposalRows.count(form));
        } else if (change.matches("remove-\\d{1,3}")) {
            if (ProposalRows.count(form) == 1) {
                form.refuse(null, "problem.row.last");
            } else {
                form = ProposalRows.removed(form, Integer.parseInt(change.substring("remove-".length())));
            }
        } else {
            balances = YearBalance.of(new ProposalReader(form, new LineChoices(lines)).lines());
        }
        response.setStatus(form.status());
        return show(organisation, form, lines, balances, request, model);
    }

    @PostMapping("/organisations/{id}/amendments/new")
    @Permitted(Role.BUDGET_PROPOSER)
    String propose(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        List<LedgerLine> there = lines(organisation);
        Form form = Form.of(request);
        List<AmendmentLine> lines = new ProposalReader(form, new LineChoices(there)).lines();
        Decision decision = DecisionFields.optional(form);
        FreeText reason = FreeText.of(form.required("reason", LONGEST_REASON));
        AmendmentId amendment = new AmendmentId(desk.ids(form, organisation).id("amendment"));
        Optional<Flash> done = form.isGood()
                ? desk.give(
                        request,
                        form,
                        organisation,
                        "proposed",
                        ids -> new ProposeAmendment(
                                amendment, organisation, decision, reason, lines, form.isChecked("transfer", "true")))
                : Optional.empty();
        if (done.isPresent()) {
            after.addFlashAttribute("flash", done.get());
            return "redirect:/organisations/" + organisation + "/amendments/" + amendment;
        }
        response.setStatus(form.status());
        return show(organisation, form, there, YearBalance.of(lines), request, model);
    }

    private List<LedgerLine> lines(OrganisationId organisation) {
        return ledger.lines(LedgerQuestion.all(organisation), null).lines();
    }

    private String show(
            OrganisationId organisation,
            Form form,
            List<LedgerLine> lines,
            List<YearBalance> balances,
            HttpServletRequest request,
            Model model) {
        String path = "/organisations/" + organisation;
        int newest = lines.stream().mapToInt(LedgerLine::fiscalYear).max().orElseGet(() -> Year.now(Formats.ZONE)
                .getValue());
        String name = organisations.nameOf(organisation, null);
        model.addAttribute("frame", frames.of(request, path + "/amendments/new"));
        model.addAttribute("form", form);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute(
                "rows",
                IntStream.rangeClosed(1, ProposalRows.count(form))
                        .mapToObj(number -> row(number, form, newest))
                        .toList());
        model.addAttribute("mayAdd", ProposalRows.count(form) < ProposalRows.MOST);
        model.addAttribute("choices", new LineChoices(lines).years());
        model.addAttribute(
                "subjects",
                organisations.outline(organisation, null).stream()
                        .filter(item -> !item.retired())
                        .toList());
        model.addAttribute("kinds", BudgetKind.values());
        model.addAttribute("bodies", DecidingBody.values());
        model.addAttribute("balances", balances);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, path),
                        Crumb.to("budget.title", path + "/budget"),
                        Crumb.to("amendments.title", path + "/amendments"),
                        Crumb.here("proposal.title")));
        return "proposal-form";
    }

    private static Row row(int number, Form form, int newest) {
        String prefix = ProposalRows.field(number, "");
        String typed = form.text(prefix + "fiscalYear");
        boolean unfolded = form.text(prefix + "line").equals(ProposalReader.NEW)
                || !form.text(prefix + "label").isBlank()
                || !form.text(prefix + "subject").isBlank();
        return new Row(
                number,
                prefix,
                unfolded,
                typed.isBlank() ? Integer.toString(newest) : typed,
                TaskFields.of(year(typed, newest)));
    }

    private static int year(String typed, int otherwise) {
        try {
            return FiscalYears.of(typed);
        } catch (IllegalArgumentException none) {
            return otherwise;
        }
    }
}
