package nl.voortgang.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.people.AccountBook.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's accounts, and who may do what in the installation. */
@Controller
class AccountsPage {
    static final String ADDRESS = "/people";

    private final AccountBook accounts;
    private final RoleForms roles;
    private final Frames frames;

    AccountsPage(AccountBook accounts, RoleForms roles, Frames frames) {
        this.accounts = accounts;
        this.roles = roles;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    @Permitted(inInstallation = {Role.ADMIN, Role.AUDITOR})
    String show(HttpServletRequest request, Model model) {
        return show(Form.fresh(Map.of()), frames.of(request), model);
    }

    /** A username is taken only once, so this form needs no submission of its own. */
    @PostMapping(ADDRESS)
    @Permitted(inInstallation = Role.ADMIN)
    String add(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {
        Form form = Form.of(request);
        Wanted wanted = new Wanted(
                form.required("username", 63),
                form.required("displayName", 200),
                form.text("mail").strip(),
                form.text("firstPassword"),
                form.text("identity").strip());
        if (form.isGood()) {
            accounts.add(wanted).ifPresent(objection -> form.refuse(objection.field(), objection.key()));
        }
        Optional<Flash> done = form.isGood() ? Optional.of(Flash.of("account.added")) : Optional.empty();
        return answer(done, form, request, response, model, after);
    }

    @PostMapping(ADDRESS + "/grants")
    @Permitted(inInstallation = Role.ADMIN)
    String grant(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {
        Form form = Form.of(request);
        Frame frame = frames.of(request, ADDRESS);
        Optional<Flash> done =
                roles.grant(OrganisationId.INSTALLATION, Objects.requireNonNull(frame.viewer()), request, form);
        return answer(done, form, request, response, model, after);
    }

    @PostMapping(ADDRESS + "/revocations")
    @Permitted(inInstallation = Role.ADMIN)
    String revoke(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {
        Form form = Form.of(request);
        Optional<Flash> done = roles.revoke(OrganisationId.INSTALLATION, request, form);
        return answer(done, form, request, response, model, after);
    }

    private String answer(
            Optional<Flash> done,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        if (done.isPresent()) {
            after.addFlashAttribute("flash", done.get());
            return "redirect:" + ADDRESS;
        }
        response.setStatus(form.status());
        return show(form, frames.of(request, ADDRESS), model);
    }

    private String show(Form form, Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("accounts", accounts.all());
        roles.show(OrganisationId.INSTALLATION, form, frame, model);
        model.addAttribute("crumbs", List.of(Crumb.to("start.title", "/"), Crumb.here("accounts.title")));
        return "accounts";
    }
}
