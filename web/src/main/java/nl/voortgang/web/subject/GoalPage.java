package nl.voortgang.web.subject;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.voortgang.command.Command;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.goal.GoalCommand.AssessGoal;
import nl.voortgang.command.goal.GoalCommand.CorrectAssessment;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.Role;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.statustimeline.StatusTimeline;
import nl.voortgang.query.statustimeline.Timeline;
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

/** A goal: its assessments and texts, its indicators, and the forms to assess it. Nobody approves an assessment. */
@Controller
class GoalPage {
    private static final int LONGEST_REASON = 2000;

    private final Organisations organisations;
    private final StatusTimeline timelines;
    private final SubjectView view;
    private final Desk desk;
    private final Frames frames;

    GoalPage(Organisations organisations, StatusTimeline timelines, SubjectView view, Desk desk, Frames frames) {
        this.organisations = organisations;
        this.timelines = timelines;
        this.view = view;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/goals/{id}")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(new GoalId(Paths.uuid(id)), frames.of(request), null, request, model);
    }

    @PostMapping("/goals/{id}/assessments")
    @Permitted(Role.OFFICER)
    String assess(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        GoalId goal = new GoalId(Paths.uuid(id));
        Form form = Form.of(request);
        StatusRequest status = StatusFields.read(form);
        BiFunction<PeriodId, SubmissionIds, Command> command =
                (period, ids) -> new AssessGoal(goal, new ReportId(ids.id("report")), period, status);
        return answer(goal, form, "reported", command, request, response, model, after);
    }

    @PostMapping("/goals/{id}/assessment-corrections")
    @Permitted(Role.OFFICER)
    String correct(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        GoalId goal = new GoalId(Paths.uuid(id));
        Form form = Form.of(request);
        StatusRequest status = StatusFields.read(form);
        FreeText reason = FreeText.of(form.required("reason", LONGEST_REASON));
        BiFunction<PeriodId, SubmissionIds, Command> command = (period, ids) ->
                new CorrectAssessment(goal, new CorrectionId(ids.id("correction")), period, status, reason);
        return answer(goal, form, "corrected", command, request, response, model, after);
    }

    private String answer(
            GoalId goal,
            Form form,
            String done,
            BiFunction<PeriodId, SubmissionIds, Command> command,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        Item item = organisations.item(SubjectKind.GOAL, goal.value(), null);
        Optional<PeriodId> period = Periods.read(form, item.organisationId());
        Optional<Flash> flash = period.isPresent() && form.isGood()
                ? desk.give(request, form, item.organisationId(), done, ids -> command.apply(period.get(), ids))
                : Optional.empty();
        if (flash.isPresent()) {
            after.addFlashAttribute("flash", flash.get());
            return "redirect:/goals/" + goal;
        }
        StatusFields.markOwed(form);
        response.setStatus(form.status());
        return show(goal, frames.of(request, "/goals/" + goal), form, request, model);
    }

    private String show(GoalId goal, Frame frame, @Nullable Form sent, HttpServletRequest request, Model model) {
        Item item = organisations.item(SubjectKind.GOAL, goal.value(), frame.knownAt());
        Timeline timeline = timelines.ofGoal(goal, frame.knownAt());
        view.show(item, timeline, frame, model);
        view.history(item, frame, model);
        view.forms(view.openPeriod(item, timeline.items(), frame, request, model), sent, item.organisationId(), model);
        return "subject";
    }
}
