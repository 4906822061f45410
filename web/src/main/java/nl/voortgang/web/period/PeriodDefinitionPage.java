package nl.voortgang.web.period;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.period.PeriodCommand.DefinePeriod;
import nl.voortgang.command.period.PeriodCommand.Definition;
import nl.voortgang.command.period.PeriodCommand.RevisePeriod;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.events.Role;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodView;
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

/** Plans a new reporting period, or changes how one is called and when it ends. Its code never changes. */
@Controller
class PeriodDefinitionPage {
    private final Outline outline;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Desk desk;
    private final Frames frames;

    PeriodDefinitionPage(
            Outline outline, Organisations organisations, OrganisationGate gate, Desk desk, Frames frames) {
        this.outline = outline;
        this.organisations = organisations;
        this.gate = gate;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/organisations/{id}/new-period")
    @Permitted(Role.CONTROLLER)
    String plan(@PathVariable String id, HttpServletRequest request, Model model) {
        OrganisationId organisation = gate.pass(id);
        Map<String, String> values = new HashMap<>();
        List<PeriodView> known = outline.periods(organisation, null).items();
        values.put(
                "order", Integer.toString(known.isEmpty() ? 1 : known.getLast().order() + 1));
        return show(organisation, null, Form.fresh(values), frames.of(request), model);
    }

    @PostMapping("/organisations/{id}/new-period")
    @Permitted(Role.CONTROLLER)
    String define(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        String code = form.required("periodCode", 40);
        if (!code.isEmpty() && !OrganisationId.isWellFormed(code)) {
            form.refuse("periodCode", "problem.period-code");
        }
        Definition definition = read(form);
        Optional<Flash> done = form.isGood() && definition != null
                ? desk.give(
                        request,
                        form,
                        organisation,
                        "period.defined",
                        ids -> new DefinePeriod(new PeriodId(organisation, code), definition))
                : Optional.empty();
        return answer(organisation, null, done, form, request, response, model, after);
    }

    @GetMapping("/organisations/{id}/periods/{code}/revision")
    @Permitted(Role.CONTROLLER)
    String change(@PathVariable String id, @PathVariable String code, HttpServletRequest request, Model model) {
        OrganisationId organisation = gate.pass(id);
        PeriodView period = period(organisation, code);
        return show(organisation, period, Form.fresh(values(period)), frames.of(request), model);
    }

    @PostMapping("/organisations/{id}/periods/{code}/revision")
    @Permitted(Role.CONTROLLER)
    String revise(
            @PathVariable String id,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        PeriodView period = period(organisation, code);
        Form form = Form.of(request);
        Definition definition = read(form);
        Optional<Flash> done = form.isGood() && definition != null
                ? desk.give(
                        request,
                        form,
                        organisation,
                        "period.revised",
                        ids -> new RevisePeriod(new PeriodId(organisation, period.code()), definition))
                : Optional.empty();
        return answer(organisation, period, done, form, request, response, model, after);
    }

    private PeriodView period(OrganisationId organisation, String code) {
        return outline.periods(organisation, null).items().stream()
                .filter(period -> period.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("period " + code));
    }

    /** Null, with problems in the form, where it is not complete. */
    private static @Nullable Definition read(Form form) {
        String label = form.required("periodLabel", 100);
        PeriodKind kind = form.read("periodKind", PeriodKind::valueOf, "problem.required.periodKind");
        Integer year = form.read("periodYear", whole(1900, 2200), "problem.year");
        Integer order = form.read("order", whole(-100_000, 100_000), "problem.order");
        String shortLabel = form.optional("shortLabel", 100);
        String name = form.optional("periodName", 200);
        LocalDate reference = day(form, "referenceDate");
        LocalDate deadline = day(form, "deadline");
        return kind == null || year == null || order == null
                ? null
                : new Definition(kind, year, order, new PeriodLabels(label, shortLabel, name), reference, deadline);
    }

    private static Function<String, Integer> whole(int least, int most) {
        return text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        };
    }

    private static @Nullable LocalDate day(Form form, String field) {
        return form.text(field).isBlank() ? null : form.date(field);
    }

    private static Map<String, String> values(PeriodView period) {
        Map<String, String> values = new HashMap<>();
        values.put("periodLabel", period.label());
        values.put("periodKind", period.kind().name());
        values.put("periodYear", Integer.toString(period.fiscalYear()));
        values.put("order", Integer.toString(period.order()));
        values.put("shortLabel", period.shortLabel() == null ? "" : period.shortLabel());
        values.put("periodName", period.name() == null ? "" : period.name());
        values.put(
                "referenceDate",
                period.referenceDate() == null ? "" : period.referenceDate().toString());
        values.put(
                "deadline", period.deadline() == null ? "" : period.deadline().toString());
        return values;
    }

    private String answer(
            OrganisationId organisation,
            @Nullable PeriodView period,
            Optional<Flash> done,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        String periods = "/organisations/" + organisation + "/periods";
        if (done.isPresent()) {
            after.addFlashAttribute("flash", done.get());
            return "redirect:" + periods;
        }
        response.setStatus(form.status());
        String page = period == null
                ? "/organisations/" + organisation + "/new-period"
                : periods + "/" + period.code() + "/revision";
        return show(organisation, period, form, frames.of(request, page), model);
    }

    private String show(OrganisationId organisation, @Nullable PeriodView period, Form form, Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("period", period);
        model.addAttribute("kinds", PeriodKind.values());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(organisations.nameOf(organisation, null), "/organisations/" + organisation),
                        Crumb.to("periods.title", "/organisations/" + organisation + "/periods"),
                        period == null ? Crumb.here("period.new") : Crumb.hereNamed(period.label())));
        return "period-definition";
    }
}
