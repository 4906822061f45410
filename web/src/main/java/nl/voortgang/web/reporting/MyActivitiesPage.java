package nl.voortgang.web.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Role;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.statustimeline.StatusTimeline;
import nl.voortgang.query.statustimeline.TimelineItem;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.draft.Drafts;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Formats;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an officer has to report on in the open period, and how far they are. */
@Controller
class MyActivitiesPage {
    private final OfficersWork officers;
    private final StatusTimeline timelines;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Leftovers leftovers;
    private final Drafts drafts;
    private final CurrentActor actor;
    private final Clock clock;

    MyActivitiesPage(
            OfficersWork officers,
            StatusTimeline timelines,
            Organisations organisations,
            OrganisationGate gate,
            Leftovers leftovers,
            Drafts drafts,
            CurrentActor actor,
            Clock clock) {
        this.officers = officers;
        this.timelines = timelines;
        this.organisations = organisations;
        this.gate = gate;
        this.leftovers = leftovers;
        this.drafts = drafts;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/organisations/{id}/my-activities")
    @Permitted(Role.OFFICER)
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String unit,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        OrganisationId organisation = gate.pass(id);
        String wanted = unit == null || unit.isBlank() ? null : unit;
        MyWork work = officers.in(organisation, period == null || period.isBlank() ? null : period, wanted);
        String name = organisations.nameOf(organisation, null);
        List<Unit> choices = work.units().isEmpty() ? organisations.units(organisation, null) : work.units();
        model.addAttribute("organisationId", organisation);
        model.addAttribute("work", work);
        model.addAttribute("unit", wanted == null ? "" : wanted);
        model.addAttribute("unitChoices", choices);
        model.addAttribute("deadline", work.deadline(LocalDate.ofInstant(clock.instant(), Formats.ZONE)));
        model.addAttribute("reasons", reasons(work));
        model.addAttribute("leftovers", leftovers.of(organisation));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.here("my.title")));
        return "my-activities";
    }

    /** Throws away a draft of one's own, as it was seen. */
    @PostMapping(ReportPage.ADDRESS + "/draft-removal")
    @Permitted(Role.OFFICER)
    String discard(
            @PathVariable String id,
            @PathVariable String period,
            @PathVariable String activity,
            @RequestParam(defaultValue = "0") long version) {
        OrganisationId organisation = gate.pass(id);
        if (!OrganisationId.isWellFormed(period)) {
            throw new NotFound("period " + period);
        }
        drafts.discard(
                actor.id(), new PeriodId(organisation, period), Map.of(new ActivityId(Paths.uuid(activity)), version));
        return "redirect:/organisations/" + organisation + "/my-activities";
    }

    /** Why reports were sent back. */
    private Map<UUID, String> reasons(MyWork work) {
        Map<UUID, String> reasons = new HashMap<>();
        for (Work each : work.all()) {
            if (each.returned() && work.period() != null) {
                UUID id = each.activity().id();
                String code = work.period().periodCode();
                timelines.ofActivity(new ActivityId(id), null).items().stream()
                        .filter(item -> item.periodCode().equals(code))
                        .map(TimelineItem::returnReason)
                        .filter(reason -> reason != null)
                        .forEach(reason -> reasons.put(id, reason));
            }
        }
        return reasons;
    }
}
