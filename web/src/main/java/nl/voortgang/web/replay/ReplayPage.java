package nl.voortgang.web.replay;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import nl.voortgang.command.http.Paths;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailEvent;
import nl.voortgang.query.audittrail.TrailSteps;
import nl.voortgang.web.audittrail.Entries;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Links;
import nl.voortgang.web.frame.Moments;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import nl.voortgang.web.organisation.Within;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Replays an activity, a goal, or a programme or theme with everything below it, one event at a time. */
@Controller
class ReplayPage {
    private final AuditTrail trail;
    private final Organisations organisations;
    private final Entries entries;
    private final ReplayedState states;

    ReplayPage(AuditTrail trail, Organisations organisations, Entries entries, ReplayedState states) {
        this.trail = trail;
        this.organisations = organisations;
        this.entries = entries;
        this.states = states;
    }

    @GetMapping("/activities/{id}/replay")
    String activity(
            @PathVariable String id, @ModelAttribute("frame") Frame frame, HttpServletRequest request, Model model) {
        return show(SubjectKind.ACTIVITY, id, frame, request, model);
    }

    @GetMapping("/goals/{id}/replay")
    String goal(
            @PathVariable String id, @ModelAttribute("frame") Frame frame, HttpServletRequest request, Model model) {
        return show(SubjectKind.GOAL, id, frame, request, model);
    }

    @GetMapping("/headings/{id}/replay")
    String heading(
            @PathVariable String id, @ModelAttribute("frame") Frame frame, HttpServletRequest request, Model model) {
        return show(SubjectKind.PROGRAMME, id, frame, request, model);
    }

    private String show(SubjectKind kind, String id, Frame frame, HttpServletRequest request, Model model) {
        Item item = organisations.item(kind, Paths.uuid(id), frame.knownAt());
        TrailSteps steps = trail.steps(
                Within.of(item, organisations.outline(item.organisationId(), frame.knownAt())), frame.knownAt());
        int number = number(steps, request);
        TrailEvent event = trail.event(steps.position(number), frame.knownAt());
        model.addAttribute("organisationId", item.organisationId());
        model.addAttribute("item", item);
        Step step = step(item, steps, number, event, frame);
        ReplayedState.Shown state = states.after(item, event, frame);
        model.addAttribute("page", new Links(null).replay(item.kind(), item.id()));
        model.addAttribute("step", step);
        model.addAttribute("entries", List.of(step.entry()));
        model.addAttribute("localStep", Moments.local(event.entry().recordedAt()));
        model.addAttribute("state", state);
        model.addAttribute("labels", state.labels());
        model.addAttribute("crumbs", crumbs(item, frame));
        return "replay";
    }

    /** The step that is asked for by its number, its position or a moment; or else the last one. */
    private int number(TrailSteps steps, HttpServletRequest request) {
        String step = request.getParameter("step");
        String position = request.getParameter("position");
        Instant at = Moments.parse(request.getParameter("at"));
        if (at != null) {
            // The field has whole seconds. Before the first event there is nothing to be seen, so that one is shown.
            return steps.upTo(trail.positionAt(at.plus(999_999, ChronoUnit.MICROS)))
                    .orElse(1);
        }
        if (position != null) {
            OptionalInt found = steps.upTo(number(position));
            if (found.isEmpty() || steps.position(found.getAsInt()) != number(position)) {
                throw new NotFound("step at position " + position);
            }
            return found.getAsInt();
        }
        return step == null ? steps.count() : Math.clamp(number(step), 1, steps.count());
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotFound("step " + text);
        }
    }

    private Step step(Item item, TrailSteps steps, int number, TrailEvent event, Frame frame) {
        Links links = frame.links();
        UUID id = item.id();
        Instant moment = event.entry().recordedAt();
        return new Step(
                number,
                steps.count(),
                entries.shown(List.of(event.entry()), item.organisationId(), frame)
                        .getFirst(),
                links.replay(item.kind(), id, steps.position(1)),
                number == 1 ? null : links.replay(item.kind(), id, steps.position(number - 1)),
                number == steps.count() ? null : links.replay(item.kind(), id, steps.position(number + 1)),
                links.replay(item.kind(), id, steps.position(steps.count())),
                links.replay(item.kind(), id, event.entry().position()),
                links.moment(new Links(null).subject(item.kind(), id), moment),
                number < steps.count() && isAt(steps.position(number + 1), moment));
    }

    private boolean isAt(long position, @Nullable Instant moment) {
        return trail.event(position, null).entry().recordedAt().equals(moment);
    }

    private static List<Crumb> crumbs(Item item, Frame frame) {
        List<Crumb> crumbs = new ArrayList<>(List.of(Crumb.to("start.title", "/")));
        crumbs.add(Crumb.named(item.name(), frame.links().subject(item.kind(), item.id())));
        crumbs.add(Crumb.here("replay.title"));
        return crumbs;
    }
}
