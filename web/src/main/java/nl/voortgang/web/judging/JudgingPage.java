package nl.voortgang.web.judging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.Command;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import nl.voortgang.command.activity.ActivityCommand.ReturnStatus;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Role;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.BundleDesk;
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

/** The reports of a period that wait for a judgement: each is approved or sent back here, without leaving the list. */
@Controller
class JudgingPage {
    private static final String ADDRESS = "/organisations/{id}/review";
    private static final int LONGEST_REASON = 2000;

    private final ReportsToJudge reports;
    private final Desk desk;
    private final BundleDesk bundles;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Frames frames;

    JudgingPage(
            ReportsToJudge reports,
            Desk desk,
            BundleDesk bundles,
            Organisations organisations,
            OrganisationGate gate,
            Frames frames) {
        this.reports = reports;
        this.desk = desk;
        this.bundles = bundles;
        this.organisations = organisations;
        this.gate = gate;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    @Permitted(Role.APPROVER)
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(gate.pass(id), request.getParameter("period"), null, frames.of(request), model);
    }

    @PostMapping(ADDRESS + "/{period}/activities/{activity}/approval")
    @Permitted(Role.APPROVER)
    String approve(
            @PathVariable String id,
            @PathVariable String period,
            @PathVariable String activity,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        PeriodId in = period(gate.pass(id), period);
        ActivityId of = new ActivityId(Paths.uuid(activity));
        return answer(in, Form.of(request), "approved", new ApproveStatus(of, in), request, response, model, after);
    }

    @PostMapping(ADDRESS + "/{period}/activities/{activity}/return")
    @Permitted(Role.APPROVER)
    String sendBack(
            @PathVariable String id,
            @PathVariable String period,
            @PathVariable String activity,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        PeriodId in = period(gate.pass(id), period);
        ActivityId of = new ActivityId(Paths.uuid(activity));
        Form form = Form.of(request);
        String field = "reason-" + of;
        String reason = form.optional(field, LONGEST_REASON);
        if (reason == null && form.problem(field) == null) {
            form.refuse(field, "problem.required.returnReason");
        }
        Command command = new ReturnStatus(of, in, FreeText.of(reason == null ? "" : reason));
        return answer(in, form, "returned", command, request, response, model, after);
    }

    private String answer(
            PeriodId period,
            Form form,
            String words,
            Command command,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = period.organisationId();
        Optional<Flash> done =
                form.isGood() ? desk.give(request, form, organisation, words, ids -> command) : Optional.empty();
        if (done.isPresent()) {
            after.addFlashAttribute("flash", done.get());
            return "redirect:/organisations/" + organisation + "/review?period=" + period.code();
        }
        response.setStatus(form.status());
        return show(organisation, period.code(), form, frames.of(request, address(organisation)), model);
    }

    /** Several at once: each is a decision by itself, so that one that is refused leaves the others as they are. */
    @PostMapping(ADDRESS + "/{period}/approvals")
    @Permitted(Role.APPROVER)
    String approveSeveral(
            @PathVariable String id,
            @PathVariable String period,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        PeriodId in = period(organisation, period);
        Form form = Form.of(request);
        Map<Command, Long> wanted = new LinkedHashMap<>();
        for (String chosen : form.all("chosen")) {
            String seen = form.text("seen-" + chosen);
            if (seen.matches("\\d{1,18}")) {
                wanted.put(new ApproveStatus(new ActivityId(Paths.uuid(chosen)), in), Long.valueOf(seen));
            }
        }
        if (wanted.isEmpty()) {
            form.refuse(null, "judging.nothing-chosen");
        }
        int done = form.isGood() ? bundles.giveEach(request, form, organisation, wanted) : 0;
        if (form.isGood()) {
            after.addFlashAttribute("flash", new Flash("approved.several", null));
            return "redirect:/organisations/" + organisation + "/review?period=" + period;
        }
        response.setStatus(form.status());
        model.addAttribute("partly", done);
        return show(organisation, period, form, frames.of(request, address(organisation)), model);
    }

    private static String address(OrganisationId organisation) {
        return "/organisations/" + organisation + "/review";
    }

    private static PeriodId period(OrganisationId organisation, String code) {
        if (!OrganisationId.isWellFormed(code)) {
            throw new NotFound("period " + code);
        }
        return new PeriodId(organisation, code);
    }

    private String show(
            OrganisationId organisation, @Nullable String asked, @Nullable Form sent, Frame frame, Model model) {
        List<PeriodProgress> open = reports.open(organisation);
        PeriodProgress period = open.stream()
                .filter(each -> each.periodCode().equals(asked))
                .findFirst()
                .orElse(open.isEmpty() ? null : open.getLast());
        Form form = sent == null ? Form.fresh(Map.of()) : sent;
        model.addAttribute("frame", frame);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("labels", organisations.statusLabels(organisation, null));
        model.addAttribute("open", open);
        model.addAttribute("period", period);
        model.addAttribute("form", form);
        model.addAttribute("chosen", new HashSet<>(form.all("chosen")));
        if (period != null) {
            model.addAttribute("queue", reports.of(organisation, period));
        }
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(organisations.nameOf(organisation, null), "/organisations/" + organisation),
                        Crumb.here("judging.title")));
        return "judging";
    }
}
