package nl.voortgang.web.period;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.period.PeriodCommand;
import nl.voortgang.command.period.PeriodCommand.ClosePeriod;
import nl.voortgang.command.period.PeriodCommand.OpenPeriod;
import nl.voortgang.command.period.PeriodCommand.ReopenPeriod;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Role;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Formats;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.frame.ShowsThePresent;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens, closes or reopens one period: shows what that means first, then does it. */
@Controller
@ShowsThePresent
class PeriodChangePage {
    private static final int LONGEST_REASON = 2000;

    private final CollectionProgress progress;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Desk desk;
    private final Frames frames;

    PeriodChangePage(
            CollectionProgress progress, Organisations organisations, OrganisationGate gate, Desk desk, Frames frames) {
        this.progress = progress;
        this.organisations = organisations;
        this.gate = gate;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/organisations/{id}/periods/{code}/opening")
    @Permitted(Role.CONTROLLER)
    String confirmOpening(@PathVariable String id, @PathVariable String code, HttpServletRequest request, Model model) {
        return show(PeriodChange.OPENING, period(id, code), Form.fresh(Map.of()), request, model);
    }

    @GetMapping("/organisations/{id}/periods/{code}/closing")
    @Permitted(Role.CONTROLLER)
    String confirmClosing(@PathVariable String id, @PathVariable String code, HttpServletRequest request, Model model) {
        return show(PeriodChange.CLOSING, period(id, code), Form.fresh(Map.of()), request, model);
    }

    @GetMapping("/organisations/{id}/periods/{code}/reopening")
    @Permitted({Role.CONTROLLER, Role.APPROVER})
    String askReopening(@PathVariable String id, @PathVariable String code, HttpServletRequest request, Model model) {
        return show(PeriodChange.REOPENING, period(id, code), Form.fresh(Map.of()), request, model);
    }

    @PostMapping("/organisations/{id}/periods/{code}/opening")
    @Permitted(Role.CONTROLLER)
    String open(
            @PathVariable String id,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        PeriodId period = period(id, code);
        Form form = Form.of(request);
        return answer(
                PeriodChange.OPENING, period, form, () -> new OpenPeriod(period), request, response, model, after);
    }

    @PostMapping("/organisations/{id}/periods/{code}/closing")
    @Permitted(Role.CONTROLLER)
    String close(
            @PathVariable String id,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        PeriodId period = period(id, code);
        Form form = Form.of(request);
        return answer(
                PeriodChange.CLOSING, period, form, () -> new ClosePeriod(period), request, response, model, after);
    }

    @PostMapping("/organisations/{id}/periods/{code}/reopening")
    @Permitted({Role.CONTROLLER, Role.APPROVER})
    String reopen(
            @PathVariable String id,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        PeriodId period = period(id, code);
        Form form = Form.of(request);
        String reason = form.required("reason", LONGEST_REASON);
        LocalDate lastDay = form.date("expires");
        List<Subject> scope = scope(form);
        Instant expires = lastDay == null
                ? Instant.EPOCH
                : lastDay.plusDays(1).atStartOfDay(Formats.ZONE).toInstant();
        return answer(
                PeriodChange.REOPENING,
                period,
                form,
                () -> new ReopenPeriod(period, scope, FreeText.of(reason), expires),
                request,
                response,
                model,
                after);
    }

    /** The goals and activities that were ticked; none means all. */
    private static List<Subject> scope(Form form) {
        List<Subject> scope = new ArrayList<>();
        for (String chosen : form.all("scope")) {
            String[] parts = chosen.split("/", 2);
            try {
                scope.add(new Subject(SubjectKind.valueOf(parts[0]), UUID.fromString(parts[parts.length - 1])));
            } catch (IllegalArgumentException unreadable) {
                form.refuse(null, "refused.UNKNOWN_SUBJECT");
            }
        }
        return scope;
    }

    private PeriodId period(String id, String code) {
        if (!OrganisationId.isWellFormed(code)) {
            throw new NotFound("period " + code);
        }
        return new PeriodId(gate.pass(id), code);
    }

    private String answer(
            PeriodChange change,
            PeriodId period,
            Form form,
            Supplier<PeriodCommand> command,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        Optional<Flash> done = form.isGood()
                ? desk.give(request, form, period.organisationId(), "period." + change.path(), ids -> command.get())
                : Optional.empty();
        if (done.isPresent()) {
            after.addFlashAttribute("flash", done.get());
            return "redirect:/organisations/" + period.organisationId() + "/periods";
        }
        response.setStatus(form.status());
        return show(change, period, form, request, model);
    }

    private String show(PeriodChange change, PeriodId period, Form form, HttpServletRequest request, Model model) {
        OrganisationId organisation = period.organisationId();
        // What can be done now is not shown as of another moment.
        Frame frame = frames.of(request, Addresses.path(request));
        @Nullable Instant now = null;
        PeriodProgress shown =
                progress.of(organisation, period.code(), now).items().getFirst();
        String name = organisations.nameOf(organisation, now);
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute("change", change);
        model.addAttribute("period", shown);
        model.addAttribute("possible", frame.knownAt() == null && change.isFor(shown.state(), frame.viewer()));
        model.addAttribute("organisationId", organisation);
        if (change == PeriodChange.REOPENING) {
            model.addAttribute(
                    "subjects",
                    organisations.subjects(organisation, null).stream()
                            .filter(item -> !item.retired())
                            .toList());
            model.addAttribute("chosen", form.all("scope"));
        }
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, "/organisations/" + organisation),
                        Crumb.to("periods.title", "/organisations/" + organisation + "/periods"),
                        Crumb.hereNamed(shown.label())));
        return "period-change";
    }
}
