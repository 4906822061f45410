package nl.voortgang.web.budgetaudit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.budget.OverspendingCommand.ClassifyOverspending;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.events.OverspendingId;
import nl.voortgang.events.Role;
import nl.voortgang.events.Subject;
import nl.voortgang.query.Parameters;
import nl.voortgang.query.budgetaudit.Lawfulness;
import nl.voortgang.query.budgetaudit.LawfulnessView;
import nl.voortgang.query.budgetaudit.ProgrammeYear;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether what was spent had been authorised by the council in time, per programme and fiscal year; and what kind of overspending it was. */
@Controller
class LawfulnessPage {
    private static final int LONGEST_REASON = 2000;

    private final Lawfulness lawfulness;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Desk desk;
    private final Frames frames;

    LawfulnessPage(
            Lawfulness lawfulness, Organisations organisations, OrganisationGate gate, Desk desk, Frames frames) {
        this.lawfulness = lawfulness;
        this.organisations = organisations;
        this.gate = gate;
        this.desk = desk;
        this.frames = frames;
    }

    /** An overspending, as a form names it. */
    record Excess(String value, ProgrammeYear about) {
        private static Excess of(ProgrammeYear item) {
            return new Excess(item.fiscalYear() + "/" + item.programme().id(), item);
        }
    }

    @GetMapping("/organisations/{id}/lawfulness")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String fiscalYear,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Parameters given = new Parameters();
        Integer year = given.read("fiscalYear", fiscalYear, "must be a year", Integer::valueOf);
        given.throwIfRefused();
        return show(gate.pass(id), year, frame, Form.fresh(Map.of()), model);
    }

    @PostMapping("/organisations/{id}/lawfulness")
    @Permitted(Role.ACCOUNTANT)
    String classify(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        Excess excess = excess(organisation, form);
        OverspendingClass kind =
                form.read("classification", OverspendingClass::valueOf, "problem.required.classification");
        FreeText reason = FreeText.of(form.required("reason", LONGEST_REASON));
        Optional<Flash> done = form.isGood() && excess != null && kind != null
                ? desk.give(
                        request,
                        form,
                        organisation,
                        "overspending.classified",
                        ids -> classification(organisation, excess.about(), kind, reason))
                : Optional.empty();
        if (done.isPresent()) {
            after.addFlashAttribute("flash", done.get());
            return "redirect:/organisations/" + organisation + "/lawfulness";
        }
        response.setStatus(form.status());
        return show(
                organisation, null, frames.of(request, "/organisations/" + organisation + "/lawfulness"), form, model);
    }

    private static ClassifyOverspending classification(
            OrganisationId organisation, ProgrammeYear about, OverspendingClass kind, FreeText reason) {
        return new ClassifyOverspending(
                new OverspendingId(
                        organisation, about.fiscalYear(), about.programme().id()),
                new Subject(about.programme().kind(), about.programme().id()),
                kind,
                reason);
    }

    /** Null, with a problem in the form, where there is none of that name. */
    private @Nullable Excess excess(OrganisationId organisation, Form form) {
        List<Excess> there = excesses(lawfulness.check(organisation, null, null));
        return form.read(
                "excess",
                value -> there.stream()
                        .filter(each -> each.value().equals(value))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(value)),
                "problem.required.excess");
    }

    private static List<Excess> excesses(LawfulnessView view) {
        return view.items().stream()
                .filter(item -> item.excessCents() > 0)
                .map(Excess::of)
                .toList();
    }

    private String show(OrganisationId organisation, @Nullable Integer year, Frame frame, Form form, Model model) {
        Instant moment = frame.knownAt();
        LawfulnessView all = lawfulness.check(organisation, null, moment);
        List<Integer> years =
                all.items().stream().map(ProgrammeYear::fiscalYear).distinct().toList();
        String name = organisations.nameOf(organisation, moment);
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("year", year);
        model.addAttribute("years", years);
        model.addAttribute("threshold", all.thresholdCents());
        model.addAttribute(
                "items",
                all.items().stream()
                        .filter(item -> year == null || item.fiscalYear() == year)
                        .toList());
        model.addAttribute("excesses", excesses(all));
        model.addAttribute("classes", OverspendingClass.values());
        model.addAttribute(
                "mayClassify",
                moment == null && frame.viewer() != null && frame.viewer().isAny(Role.ACCOUNTANT));
        model.addAttribute("crumbs", crumbs(organisation, name, frame));
        return "lawfulness";
    }

    private static List<Crumb> crumbs(OrganisationId organisation, String name, Frame frame) {
        return List.of(
                Crumb.to("start.title", "/"),
                Crumb.named(name, frame.links().organisation(organisation)),
                Crumb.to("budget.title", frame.links().budget(organisation)),
                Crumb.here("lawfulness.title"));
    }
}
