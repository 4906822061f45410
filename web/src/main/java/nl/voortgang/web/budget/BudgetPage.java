package nl.voortgang.web.budget;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.command.Role;
import nl.voortgang.command.budget.AmendmentCommand;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentCommand.RejectAmendment;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.budgetledger.AmendmentView;
import nl.voortgang.query.budgetledger.Amendments;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.query.budgetledger.PrintedFigureView;
import nl.voortgang.query.budgetledger.PrintedFigures;
import nl.voortgang.web.OrganisationGate;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The budget ledger of an organisation: from adopted through every approved amendment to current and actual, and the proposals. */
@Controller
class BudgetPage {
    private static final int LONGEST_REASON = 2000;

    private final BudgetLedger ledger;
    private final PrintedFigures figures;
    private final Amendments amendments;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Desk desk;
    private final Frames frames;

    BudgetPage(
            BudgetLedger ledger,
            PrintedFigures figures,
            Amendments amendments,
            Organisations organisations,
            OrganisationGate gate,
            Desk desk,
            Frames frames) {
        this.ledger = ledger;
        this.figures = figures;
        this.amendments = amendments;
        this.organisations = organisations;
        this.gate = gate;
        this.desk = desk;
        this.frames = frames;
    }

    /** The lines of one fiscal year. */
    record Year(int year, List<ShownLine> lines) {}

    @GetMapping("/organisations/{id}/budget")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(gate.pass(id), frames.of(request), Form.fresh(Map.of()), model);
    }

    @PostMapping("/organisations/{id}/amendments/{amendmentId}/approval")
    @Permitted(Role.BUDGET_APPROVER)
    String approve(
            @PathVariable String id,
            @PathVariable String amendmentId,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        AmendmentId amendment = new AmendmentId(Paths.uuid(amendmentId));
        Form form = Form.of(request);
        return answer(
                gate.pass(id),
                "amendment.approved",
                form,
                new ApproveAmendment(amendment),
                request,
                response,
                model,
                after);
    }

    @PostMapping("/organisations/{id}/amendments/{amendmentId}/rejection")
    @Permitted(Role.BUDGET_APPROVER)
    String reject(
            @PathVariable String id,
            @PathVariable String amendmentId,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        AmendmentId amendment = new AmendmentId(Paths.uuid(amendmentId));
        Form form = Form.of(request);
        FreeText reason = FreeText.of(form.required("reason", LONGEST_REASON));
        return answer(
                gate.pass(id),
                "amendment.rejected",
                form,
                new RejectAmendment(amendment, reason),
                request,
                response,
                model,
                after);
    }

    private String answer(
            OrganisationId organisation,
            String done,
            Form form,
            AmendmentCommand command,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        // In another organisation's address it does not exist.
        amendments.one(organisation, command.amendmentId(), null);
        Optional<Flash> flash =
                form.isGood() ? desk.give(request, form, organisation, done, ids -> command) : Optional.empty();
        if (flash.isPresent()) {
            after.addFlashAttribute("flash", flash.get());
            return "redirect:/organisations/" + organisation + "/budget";
        }
        response.setStatus(form.status());
        model.addAttribute("refusedId", command.amendmentId().value());
        return show(organisation, frames.of(request, "/organisations/" + organisation + "/budget"), form, model);
    }

    private String show(OrganisationId organisation, Frame frame, Form form, Model model) {
        Instant moment = frame.knownAt();
        String name = organisations.nameOf(organisation, moment);
        List<LedgerLine> lines =
                ledger.lines(LedgerQuestion.all(organisation), moment).lines();
        TreeMap<Integer, List<ShownLine>> years = lines.stream()
                .map(ShownLine::new)
                .collect(Collectors.groupingBy(line -> line.line().fiscalYear(), TreeMap::new, Collectors.toList()));
        List<AmendmentView> all = amendments.all(organisation, null, moment).items();
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute(
                "years",
                years.descendingMap().entrySet().stream()
                        .map(year -> new Year(year.getKey(), year.getValue()))
                        .toList());
        model.addAttribute("amendments", all.reversed());
        model.addAttribute("figures", comparisons(organisation, lines, moment));
        model.addAttribute(
                "mayDecide",
                moment == null && frame.viewer() != null && frame.viewer().isAny(Role.BUDGET_APPROVER));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.here("budget.title")));
        return "budget";
    }

    private List<Comparison> comparisons(OrganisationId organisation, List<LedgerLine> all, @Nullable Instant moment) {
        Map<UUID, List<LedgerLine>> bySubject = new HashMap<>();
        return figures.all(organisation, null, moment).items().stream()
                .map(figure -> {
                    UUID subject = figure.subjectId();
                    return Comparison.of(
                            figure,
                            subject == null
                                    ? all
                                    : bySubject.computeIfAbsent(
                                            subject, id -> linesOf(organisation, figure, id, all, moment)));
                })
                .toList();
    }

    private List<LedgerLine> linesOf(
            OrganisationId organisation,
            PrintedFigureView figure,
            UUID subject,
            List<LedgerLine> all,
            @Nullable Instant moment) {
        LedgerQuestion question =
                switch (figure.subjectKind()) {
                    case PROGRAMME, THEME -> new LedgerQuestion(organisation, subject.toString(), null, null);
                    case ACTIVITY -> new LedgerQuestion(organisation, null, new ActivityId(subject), null);
                    case GOAL -> null;
                    case null -> null;
                };
        return question == null
                ? all.stream().filter(line -> line.subjectId().equals(subject)).toList()
                : ledger.lines(question, moment).lines();
    }
}
