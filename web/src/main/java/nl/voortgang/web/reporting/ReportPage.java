package nl.voortgang.web.reporting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Role;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.statustimeline.TimelineItem;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.draft.Draft;
import nl.voortgang.web.draft.Drafts;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One activity to report on: the earlier report beside the new one. What is typed is kept as a draft; nothing is handed in here. */
@Controller
class ReportPage {
    static final String ADDRESS = "/organisations/{id}/my-activities/{period}/activities/{activity}";

    private final OfficersWork officers;
    private final ReportView view;
    private final Drafts drafts;
    private final CurrentActor actor;
    private final OrganisationGate gate;
    private final Frames frames;

    ReportPage(
            OfficersWork officers,
            ReportView view,
            Drafts drafts,
            CurrentActor actor,
            OrganisationGate gate,
            Frames frames) {
        this.officers = officers;
        this.view = view;
        this.drafts = drafts;
        this.actor = actor;
        this.gate = gate;
        this.frames = frames;
    }

    /** An activity in a period, as the address names them. */
    private record Place(OrganisationId organisation, MyWork work, Work here) {
        ActivityId activity() {
            return new ActivityId(here.activity().id());
        }

        PeriodId period() {
            if (work.period() == null) {
                throw new NotFound("period");
            }
            return new PeriodId(organisation, work.period().periodCode());
        }

        String address() {
            return "/organisations/" + organisation + "/my-activities/" + period().code() + "/activities/" + activity();
        }
    }

    private Place place(String id, String period, String activity) {
        OrganisationId organisation = gate.pass(id);
        MyWork work = officers.inOpen(organisation, period);
        Work here = work.all().stream()
                .filter(each -> each.activity().id().equals(Paths.uuid(activity)))
                .findFirst()
                .orElseThrow(() -> new NotFound("activity " + activity));
        return new Place(organisation, work, here);
    }

    @GetMapping(ADDRESS)
    @Permitted(Role.OFFICER)
    String show(
            @PathVariable String id,
            @PathVariable String period,
            @PathVariable String activity,
            HttpServletRequest request,
            Model model) {
        Place place = place(id, period, activity);
        view.show(place.organisation(), place.work(), place.here(), null, frames.of(request), model);
        return "report";
    }

    @PostMapping(ADDRESS)
    @Permitted(Role.OFFICER)
    String save(
            @PathVariable String id,
            @PathVariable String period,
            @PathVariable String activity,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        Place place = place(id, period, activity);
        Form form = Form.of(request);
        Map<String, String> fields = fields(place, form);
        if (form.isGood() && place.here().stage().isOpen()) {
            long seen = ReportFields.seen(form);
            if (drafts.save(actor.id(), place.period(), place.activity(), fields, seen, window(form))
                    .isPresent()) {
                return "redirect:" + next(place, form.text("action"));
            }
            model.addAttribute(
                    "newer",
                    drafts.find(actor.id(), place.period(), place.activity()).orElse(null));
            form.refuseByRule(null, "draft.newer");
        }
        response.setStatus(form.status());
        view.show(place.organisation(), place.work(), place.here(), form, frames.of(request, place.address()), model);
        return "report";
    }

    private Map<String, String> fields(Place place, Form form) {
        Map<String, String> typed = ReportFields.read(form);
        TimelineItem earlier = view.earlier(place.work(), place.here());
        return switch (form.text("action")) {
            case "take-over" -> earlier == null ? typed : ReportFields.takenOver(typed, earlier.statement());
            case "unchanged" -> earlier == null ? typed : Map.of(Draft.UNCHANGED, "true");
            default -> typed;
        };
    }

    /** Each time the form is shown it has another id, which stays the same for as long as it is not shown anew. */
    private static String window(Form form) {
        String id = form.submission();
        return id.length() <= 100 ? id : id.substring(0, 100);
    }

    /** Whoever saves stays; whoever is done with this one goes on to the next, and in the end to the check. */
    private static String next(Place place, String action) {
        if (!action.equals("next") && !action.equals("unchanged")) {
            return place.address();
        }
        Work next = place.work().next(place.here());
        String all = "/organisations/" + place.organisation() + "/my-activities/"
                + place.period().code();
        return next == null
                ? all + "/check"
                : all + "/activities/" + next.activity().id();
    }

    /** While somebody types: answers with the line that says what was kept, and with the version to send along next time. */
    @PostMapping(value = ADDRESS, headers = "HX-Request=true")
    @Permitted(Role.OFFICER)
    String keep(
            @PathVariable String id,
            @PathVariable String period,
            @PathVariable String activity,
            HttpServletRequest request,
            Model model) {
        Place place = place(id, period, activity);
        Form form = Form.of(request);
        Map<String, String> fields = ReportFields.read(form);
        Optional<Draft> kept = form.isGood() && place.here().stage().isOpen()
                ? drafts.save(
                        actor.id(), place.period(), place.activity(), fields, ReportFields.seen(form), window(form))
                : Optional.empty();
        model.addAttribute("frame", frames.of(request, place.address()));
        model.addAttribute("kept", kept.orElse(null));
        model.addAttribute("tooLong", !form.isGood());
        model.addAttribute(
                "newer",
                kept.isPresent() || !form.isGood()
                        ? null
                        : drafts.find(actor.id(), place.period(), place.activity())
                                .orElse(null));
        model.addAttribute("address", place.address());
        model.addAttribute("seen", form.text(ReportFields.SEEN));
        return "report-saved :: saved";
    }
}
