package nl.voortgang.web.subject;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.voortgang.command.Command;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import nl.voortgang.command.activity.ActivityCommand.ConfirmUnchanged;
import nl.voortgang.command.activity.ActivityCommand.CorrectStatus;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.activity.ActivityCommand.ReturnStatus;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.Role;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.query.statustimeline.StatusTimeline;
import nl.voortgang.query.statustimeline.Timeline;
import nl.voortgang.web.budget.ShownLine;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.form.SubmissionIds;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An activity: what was reported on it, and the forms to report, correct and judge. */
@Controller
class ActivityPage {
    private static final int LONGEST_REASON = 2000;

    private final Organisations organisations;
    private final StatusTimeline timelines;
    private final BudgetLedger ledger;
    private final SubjectView view;
    private final Desk desk;
    private final Frames frames;

    ActivityPage(
            Organisations organisations,
            StatusTimeline timelines,
            BudgetLedger ledger,
            SubjectView view,
            Desk desk,
            Frames frames) {
        this.organisations = organisations;
        this.timelines = timelines;
        this.ledger = ledger;
        this.view = view;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/activities/{id}")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(new ActivityId(Paths.uuid(id)), frames.of(request), null, request, model);
    }

    @PostMapping("/activities/{id}/status-reports")
    @Permitted(Role.OFFICER)
    String report(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        Form form = Form.of(request);
        StatusRequest status = StatusFields.read(form);
        return answer(
                activity,
                form,
                "reported",
                (period, ids) -> new ReportStatus(activity, new ReportId(ids.id("report")), period, status),
                new Exchange(request, response, model, after));
    }

    @PostMapping("/activities/{id}/status-confirmations")
    @Permitted(Role.OFFICER)
    String confirm(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return answer(
                activity,
                Form.of(request),
                "confirmed",
                (period, ids) -> new ConfirmUnchanged(activity, new ReportId(ids.id("report")), period),
                new Exchange(request, response, model, after));
    }

    @PostMapping("/activities/{id}/status-corrections")
    @Permitted(Role.OFFICER)
    String correct(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        Form form = Form.of(request);
        StatusRequest status = StatusFields.read(form);
        FreeText reason = FreeText.of(form.required("reason", LONGEST_REASON));
        return answer(
                activity,
                form,
                "corrected",
                (period, ids) ->
                        new CorrectStatus(activity, new CorrectionId(ids.id("correction")), period, status, reason),
                new Exchange(request, response, model, after));
    }

    @PostMapping("/activities/{id}/status-returns")
    @Permitted(Role.APPROVER)
    String sendBack(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        Form form = Form.of(request);
        FreeText reason = FreeText.of(form.required("returnReason", LONGEST_REASON));
        return answer(
                activity,
                form,
                "returned",
                (period, ids) -> new ReturnStatus(activity, period, reason),
                new Exchange(request, response, model, after));
    }

    @PostMapping("/activities/{id}/status-approvals")
    @Permitted(Role.APPROVER)
    String approve(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return answer(
                activity,
                Form.of(request),
                "approved",
                (period, ids) -> new ApproveStatus(activity, period),
                new Exchange(request, response, model, after));
    }

    /** A request with everything it can be answered through. */
    private record Exchange(
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {}

    private String answer(
            ActivityId activity,
            Form form,
            String done,
            BiFunction<PeriodId, SubmissionIds, Command> command,
            Exchange exchange) {
        Item item = organisations.item(SubjectKind.ACTIVITY, activity.value(), null);
        Optional<PeriodId> period = Periods.read(form, item.organisationId());
        Optional<Flash> flash = period.isPresent() && form.isGood()
                ? desk.give(
                        exchange.request(), form, item.organisationId(), done, ids -> command.apply(period.get(), ids))
                : Optional.empty();
        if (flash.isPresent()) {
            exchange.after().addFlashAttribute("flash", flash.get());
            return "redirect:/activities/" + activity;
        }
        StatusFields.markOwed(form);
        exchange.response().setStatus(form.status());
        Frame frame = frames.of(exchange.request(), "/activities/" + activity);
        return show(activity, frame, form, exchange.request(), exchange.model());
    }

    private String show(
            ActivityId activity, Frame frame, @Nullable Form sent, HttpServletRequest request, Model model) {
        Item item = organisations.item(SubjectKind.ACTIVITY, activity.value(), frame.knownAt());
        Timeline timeline = timelines.ofActivity(activity, frame.knownAt());
        view.show(item, timeline, frame, model);
        view.history(item, frame, model);
        OpenPeriod open = view.openPeriod(item, timeline.items(), frame, request, model);
        view.forms(open, sent, item.organisationId(), model);
        view.left(item, open, frame, model);
        model.addAttribute(
                "lines",
                ledger
                        .lines(new LedgerQuestion(item.organisationId(), null, activity, null), frame.knownAt())
                        .lines()
                        .stream()
                        .map(ShownLine::new)
                        .toList());
        return "subject";
    }
}
