package nl.voortgang.web.reporting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.command.Command;
import nl.voortgang.command.OverriddenHint;
import nl.voortgang.command.activity.ActivityCommand.ConfirmUnchanged;
import nl.voortgang.command.activity.ActivityCommand.CorrectStatus;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.dispatch.Conditional;
import nl.voortgang.command.hint.Hint;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.Role;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.draft.Draft;
import nl.voortgang.web.draft.Drafts;
import nl.voortgang.web.form.BundleDesk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.form.SubmissionIds;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.subject.StatusFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Everything an officer wrote for a period, with what looks wrong about it; and one button that hands it in as a whole. */
@Controller
class CheckPage {
    static final String ADDRESS = "/organisations/{id}/my-activities/{period}/check";

    /** The field with the ids of those that are handed in. */
    private static final String CHOSEN = "chosen";

    private static final int LONGEST_REASON = 2000;

    private final OfficersWork officers;
    private final Inspection inspection;
    private final BundleDesk desk;
    private final Drafts drafts;
    private final CurrentActor actor;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Frames frames;

    CheckPage(
            OfficersWork officers,
            Inspection inspection,
            BundleDesk desk,
            Drafts drafts,
            CurrentActor actor,
            Organisations organisations,
            OrganisationGate gate,
            Frames frames) {
        this.officers = officers;
        this.inspection = inspection;
        this.desk = desk;
        this.drafts = drafts;
        this.actor = actor;
        this.organisations = organisations;
        this.gate = gate;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    @Permitted(Role.OFFICER)
    String show(@PathVariable String id, @PathVariable String period, HttpServletRequest request, Model model) {
        OrganisationId organisation = gate.pass(id);
        MyWork work = officers.inOpen(organisation, period);
        return show(organisation, work, inspection.of(organisation, work), null, frames.of(request), model);
    }

    @PostMapping(ADDRESS)
    @Permitted(Role.OFFICER)
    String submit(
            @PathVariable String id,
            @PathVariable String period,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OrganisationId organisation = gate.pass(id);
        MyWork work = officers.inOpen(organisation, period);
        Form form = Form.of(request);
        Set<String> chosen = new HashSet<>(form.all(CHOSEN));
        List<Ready> all = inspection.of(organisation, work);
        List<Ready> wanted = all.stream()
                .filter(ready -> chosen.contains(ready.work().activity().id().toString()))
                .toList();
        String reference =
                Reference.of(UUID.nameUUIDFromBytes((actor.id() + form.submission()).getBytes(StandardCharsets.UTF_8)));
        check(wanted, form);
        refuseWhatChanged(organisation, chosen, wanted, form);
        // The drafts of a submission that was accepted are gone: sent again, it is recognised all the same.
        boolean again = wanted.size() < chosen.size();
        if (form.isGood() || again) {
            PeriodId of = new PeriodId(organisation, period);
            Optional<Flash> done = desk.giveAll(
                    request,
                    form,
                    organisation,
                    "submitted",
                    reference,
                    ids -> form.isGood() ? commands(wanted, of, form, ids) : List.of());
            if (done.isPresent()) {
                drafts.discard(actor.id(), of, handedIn(wanted, form));
                return "redirect:/organisations/" + organisation + "/submissions/" + reference;
            }
        }
        response.setStatus(form.status());
        String address = "/organisations/" + organisation + "/my-activities/" + period + "/check";
        return show(organisation, work, all, form, frames.of(request, address), model);
    }

    /** What is handed in is what was on the page, to the letter: whatever is other than that by now is shown first. */
    private void refuseWhatChanged(OrganisationId organisation, Set<String> chosen, List<Ready> wanted, Form form) {
        Set<String> left = new HashSet<>(chosen);
        for (Ready ready : wanted) {
            left.remove(ready.work().activity().id().toString());
            if (ready.isComplete() && !isAsSeen(ready, form)) {
                form.refuseRow(
                        ready.row(), "check.changed", ready.work().activity().name());
            }
        }
        if (!left.isEmpty()) {
            organisations.outline(organisation, null).stream()
                    .filter(item -> left.contains(item.id().toString()))
                    .forEach(item -> form.refuseByRule(null, "check.gone", item.name()));
        }
    }

    private static boolean isAsSeen(Ready ready, Form form) {
        return ready.seen().equals(form.text(ready.seenField()));
    }

    private static Map<ActivityId, Long> handedIn(List<Ready> wanted, Form form) {
        return wanted.stream()
                .filter(ready -> isAsSeen(ready, form))
                .collect(Collectors.toMap(
                        ready -> new ActivityId(ready.work().activity().id()),
                        ready -> Objects.requireNonNull(ready.work().draft()).version()));
    }

    private static void check(List<Ready> wanted, Form form) {
        if (wanted.isEmpty()) {
            form.refuse(null, "check.nothing-chosen");
        }
        for (Ready ready : wanted) {
            if (!ready.isComplete()) {
                form.refuse(
                        ready.row(), "check.incomplete", ready.work().activity().name());
            }
            for (Hint hint : ready.hints()) {
                String field = ready.reasonField(hint);
                String reason = form.optional(field, LONGEST_REASON);
                if (reason == null && form.problem(field) == null) {
                    form.refuse(
                            field,
                            "check.required.override",
                            ready.work().activity().name());
                }
            }
        }
    }

    private static List<Conditional> commands(List<Ready> wanted, PeriodId period, Form form, SubmissionIds ids) {
        return wanted.stream()
                .map(ready -> new Conditional(command(ready, period, form, ids), ready.revision()))
                .toList();
    }

    private static Command command(Ready ready, PeriodId period, Form form, SubmissionIds ids) {
        ActivityId activity = new ActivityId(ready.work().activity().id());
        Draft draft = Objects.requireNonNull(ready.work().draft());
        List<OverriddenHint> overridden = ready.hints().stream()
                .map(hint -> new OverriddenHint(
                        hint.kind(),
                        FreeText.of(form.text(ready.reasonField(hint)).strip())))
                .toList();
        ReportId report = new ReportId(ids.id("report " + activity));
        if (ready.work().returned()) {
            return new CorrectStatus(
                    activity,
                    new CorrectionId(ids.id("correction " + activity)),
                    period,
                    StatusFields.read(Form.fresh(draft.fields())),
                    FreeText.of(draft.fields().getOrDefault(ReportFields.REASON, "")),
                    overridden);
        }
        return draft.isUnchanged()
                ? new ConfirmUnchanged(activity, report, period, overridden)
                : new ReportStatus(activity, report, period, StatusFields.read(Form.fresh(draft.fields())), overridden);
    }

    private String show(
            OrganisationId organisation, MyWork work, List<Ready> all, @Nullable Form sent, Frame frame, Model model) {
        PeriodProgress period = Objects.requireNonNull(work.period());
        Form form = sent == null ? fresh(all) : sent;
        model.addAttribute("frame", frame);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("work", work);
        model.addAttribute("period", period);
        model.addAttribute("form", form);
        model.addAttribute("chosen", new HashSet<>(form.all(CHOSEN)));
        model.addAttribute("ready", all.stream().filter(Ready::isComplete).toList());
        model.addAttribute(
                "incomplete", all.stream().filter(each -> !each.isComplete()).toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(organisations.nameOf(organisation, null), "/organisations/" + organisation),
                        Crumb.to(
                                "my.title",
                                "/organisations/" + organisation + "/my-activities?period=" + period.periodCode()),
                        Crumb.here("check.title")));
        return "check";
    }

    /** Everything that can be handed in is chosen at first. */
    private static Form fresh(List<Ready> all) {
        Map<String, String> values = new TreeMap<>();
        values.put(
                CHOSEN,
                String.join(
                        ",",
                        all.stream()
                                .filter(Ready::isComplete)
                                .map(ready -> ready.work().activity().id().toString())
                                .toList()));
        return Form.fresh(values);
    }
}
