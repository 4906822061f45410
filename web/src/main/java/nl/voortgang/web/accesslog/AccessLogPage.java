package nl.voortgang.web.accesslog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.accesslog.AccessLog;
import nl.voortgang.query.accesslog.AccessPage;
import nl.voortgang.query.accesslog.AccessParameters;
import nl.voortgang.query.accesslog.AccessQuestion;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.ShowsThePresent;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Who looked at what, took it out, or was refused, newest first: for auditors, of an organisation or of the installation. */
@Controller
@ShowsThePresent
class AccessLogPage {
    private static final int AT_ONCE = 50;

    private final AccessLog log;
    private final ActorNames names;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final AccessTable table;

    AccessLogPage(
            AccessLog log, ActorNames names, Organisations organisations, OrganisationGate gate, AccessTable table) {
        this.log = log;
        this.names = names;
        this.organisations = organisations;
        this.gate = gate;
        this.table = table;
    }

    @GetMapping("/organisations/{id}/access-log")
    @Permitted(value = Role.AUDITOR, inInstallation = Role.AUDITOR)
    String ofOrganisation(
            @PathVariable String id, HttpServletRequest request, @ModelAttribute("frame") Frame frame, Model model) {
        OrganisationId organisation = gate.pass(id);
        String name = organisations.nameOf(organisation, null);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.here("access.title")));
        return show(organisation, request, frame, model);
    }

    @GetMapping("/installation/access-log")
    @Permitted(inInstallation = Role.AUDITOR)
    String ofInstallation(HttpServletRequest request, @ModelAttribute("frame") Frame frame, Model model) {
        model.addAttribute("crumbs", List.of(Crumb.to("start.title", "/"), Crumb.here("access.title")));
        return show(null, request, frame, model);
    }

    private String show(@Nullable OrganisationId organisation, HttpServletRequest request, Frame frame, Model model) {
        Form form = Form.of(request);
        AccessForm search = new AccessForm(form);
        AccessQuestion question = search.ask(organisation, AT_ONCE, names);
        model.addAttribute("form", form);
        model.addAttribute("actions", AccessParameters.ACTIONS.stream().sorted().toList());
        model.addAttribute("results", AccessParameters.RESULTS.stream().sorted().toList());
        model.addAttribute("filtered", search.isFiltered());
        model.addAttribute("checkpoint", log.checkpoint().orElse(null));
        model.addAttribute("trouble", log.trouble().orElse(null));
        if (question != null) {
            AccessPage page = log.page(question);
            model.addAttribute("entries", table.shown(page.items(), frame));
            model.addAttribute("first", address(request, null));
            model.addAttribute("next", page.next() == null ? null : address(request, page.next()));
            model.addAttribute("later", question.before() != null);
            model.addAttribute(
                    "export",
                    Addresses.of(request)
                            .path("/export")
                            .replaceQueryParam("after")
                            .build()
                            .toUriString());
        }
        return "access-log";
    }

    private static String address(HttpServletRequest request, @Nullable String cursor) {
        return (cursor == null
                        ? Addresses.of(request).replaceQueryParam("after")
                        : Addresses.of(request).replaceQueryParam("after", cursor))
                .build()
                .toUriString();
    }
}
