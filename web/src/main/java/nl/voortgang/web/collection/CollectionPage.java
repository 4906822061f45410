package nl.voortgang.web.collection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Role;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.query.collectionprogress.PeriodState;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The controller's cockpit: how far collecting has come in a period, who is late, and reminding them. */
@Controller
class CollectionPage {
    private static final String ADDRESS = "/organisations/{id}/collection";
    private static final int MOST_DAYS = 90;

    private final Collecting collecting;
    private final CollectionProgress progress;
    private final ObjectProvider<Reminders> reminders;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Frames frames;

    CollectionPage(
            Collecting collecting,
            CollectionProgress progress,
            ObjectProvider<Reminders> reminders,
            Organisations organisations,
            OrganisationGate gate,
            Frames frames) {
        this.collecting = collecting;
        this.progress = progress;
        this.reminders = reminders;
        this.organisations = organisations;
        this.gate = gate;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    @Permitted(Role.CONTROLLER)
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(gate.pass(id), request, null, frames.of(request), model);
    }

    @PostMapping(ADDRESS + "/reminders")
    @Permitted(Role.CONTROLLER)
    String remind(@PathVariable String id, HttpServletRequest request, RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        String code = form.text("period");
        Reminders mail = reminders.getIfAvailable();
        if (mail != null
                && mail.isPossible()
                && OrganisationId.isWellFormed(code)
                && !form.submission().isBlank()) {
            int people = mail.remindNow(new PeriodId(organisation, code), form.submission());
            after.addFlashAttribute("flash", new Flash(people == 0 ? "reminded.nobody" : "reminded", null));
        }
        return "redirect:/organisations/" + organisation + "/collection?period=" + code;
    }

    @PostMapping(ADDRESS + "/reminder-setting")
    @Permitted(Role.CONTROLLER)
    String change(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        Integer before = days(form, "daysBefore");
        Integer past = days(form, "daysAfter");
        Reminders mail = reminders.getIfAvailable();
        if (form.isGood() && mail != null) {
            mail.change(organisation, new Reminders.Setting(before, past));
            after.addFlashAttribute("flash", new Flash("reminders.set", null));
            return "redirect:/organisations/" + organisation + "/collection";
        }
        response.setStatus(form.status());
        return show(
                organisation,
                request,
                form,
                frames.of(request, "/organisations/" + organisation + "/collection"),
                model);
    }

    /** Empty means that nobody is reminded by itself. */
    private static @Nullable Integer days(Form form, String field) {
        String text = form.text(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_DAYS) {
            return Integer.valueOf(text);
        }
        form.refuse(field, "problem.days", MOST_DAYS);
        return null;
    }

    private String show(
            OrganisationId organisation, HttpServletRequest request, @Nullable Form sent, Frame frame, Model model) {
        List<PeriodProgress> periods = progress.of(organisation, null, null).items();
        PeriodProgress period = chosen(periods, request.getParameter("period"));
        model.addAttribute("frame", frame);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("periods", periods);
        model.addAttribute("period", period);
        if (period != null) {
            List<Line> lines = collecting.lines(organisation, period);
            model.addAttribute("total", Tallies.of(lines));
            model.addAttribute("programmes", collecting.byProgramme(lines, organisation));
            model.addAttribute("units", collecting.byUnit(lines, organisation));
            model.addAttribute("unitNames", unitNames(organisation));
            model.addAttribute("lines", selected(lines, request));
            model.addAttribute("programme", request.getParameter("programme"));
            model.addAttribute("unit", request.getParameter("unit"));
        }
        reminders(organisation, period, sent, model);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(organisations.nameOf(organisation, null), "/organisations/" + organisation),
                        Crumb.here("collection.title")));
        return "collection";
    }

    private void reminders(
            OrganisationId organisation, @Nullable PeriodProgress period, @Nullable Form sent, Model model) {
        Reminders mail = reminders.getIfAvailable();
        Reminders.Setting setting = mail == null ? Reminders.Setting.OFF : mail.setting(organisation);
        Map<String, String> values = new HashMap<>();
        values.put(
                "daysBefore",
                setting.daysBefore() == null ? "" : setting.daysBefore().toString());
        values.put(
                "daysAfter",
                setting.daysAfter() == null ? "" : setting.daysAfter().toString());
        model.addAttribute("form", sent == null ? Form.fresh(values) : sent);
        model.addAttribute("mailPossible", mail != null && mail.isPossible());
        model.addAttribute(
                "mails",
                mail == null || period == null
                        ? List.of()
                        : mail.mails(new PeriodId(organisation, period.periodCode())));
        model.addAttribute(
                "openNow",
                period != null && (period.state() == PeriodState.OPEN || period.state() == PeriodState.REOPENED));
    }

    private Map<String, String> unitNames(OrganisationId organisation) {
        return organisations.units(organisation, null).stream().collect(Collectors.toMap(Unit::code, Unit::name));
    }

    /** The one asked for, or else the last that is open, or else the last. */
    private static @Nullable PeriodProgress chosen(List<PeriodProgress> periods, @Nullable String asked) {
        return periods.stream()
                .filter(period -> period.periodCode().equals(asked))
                .findFirst()
                .or(() -> periods.stream()
                        .filter(period -> period.state() == PeriodState.OPEN || period.state() == PeriodState.REOPENED)
                        .reduce((first, second) -> second))
                .orElse(periods.isEmpty() ? null : periods.getLast());
    }

    /** Those that the numbers link to; without a choice those about which something is still to be done. */
    private static List<Line> selected(List<Line> lines, HttpServletRequest request) {
        List<Line> selected = new ArrayList<>(lines);
        keep(selected, request.getParameter("programme"), Collecting::programmeKey);
        keep(selected, request.getParameter("unit"), Collecting::unitKey);
        boolean all = request.getParameter("programme") != null || request.getParameter("unit") != null;
        selected.removeIf(line -> !all && !line.stage().isOpen());
        return selected;
    }

    private static void keep(List<Line> lines, @Nullable String key, Function<Line, String> keyOf) {
        if (key != null) {
            lines.removeIf(line -> !key.equals(keyOf.apply(line)));
        }
    }
}
