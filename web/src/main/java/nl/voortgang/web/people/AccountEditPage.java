package nl.voortgang.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.command.access.AccessCommand.LinkAccounts;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.access.Access;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.frame.ShowsThePresent;
import nl.voortgang.web.people.AccountBook.Known;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: how its owner signs in, whether they may, and which other account is theirs. */
@Controller
@ShowsThePresent
class AccountEditPage {
    private static final int LONGEST_REASON = 2000;

    private static final String ADDRESS = "/people/{id}";

    private final AccountBook accounts;
    private final Access access;
    private final CurrentActor currentActor;
    private final Desk desk;
    private final Frames frames;

    AccountEditPage(AccountBook accounts, Access access, CurrentActor currentActor, Desk desk, Frames frames) {
        this.accounts = accounts;
        this.access = access;
        this.currentActor = currentActor;
        this.desk = desk;
        this.frames = frames;
    }

    /** What a form came with, and what it is answered through. */
    private record Exchange(
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {}

    @GetMapping(ADDRESS)
    @Permitted(inInstallation = {Role.ADMIN, Role.AUDITOR})
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(known(id), Form.fresh(Map.of()), request, model);
    }

    /** Asking twice changes nothing the second time, so this form needs no submission of its own; nor do the next two. */
    @PostMapping(ADDRESS + "/use")
    @Permitted(inInstallation = Role.ADMIN)
    String use(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        Known account = known(id);
        Form form = Form.of(request);
        boolean disable = form.isChecked("use", "disable");
        if (disable && account.actor().equals(currentActor.id())) {
            form.refuseByRule(null, "problem.account.own");
        }
        if (changeable(account, form)) {
            accounts.use(account.actor(), disable);
        }
        return answer(
                account,
                done(form, disable ? "account.disabled" : "account.enabled"),
                form,
                new Exchange(request, response, model, after));
    }

    @PostMapping(ADDRESS + "/password")
    @Permitted(inInstallation = Role.ADMIN)
    String password(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        Known account = known(id);
        Form form = Form.of(request);
        if (changeable(account, form)) {
            accounts.password(account.actor(), form.text("firstPassword"))
                    .ifPresent(objection -> form.refuse(objection.field(), objection.key()));
        }
        return answer(account, done(form, "account.password"), form, new Exchange(request, response, model, after));
    }

    @PostMapping(ADDRESS + "/identity")
    @Permitted(inInstallation = Role.ADMIN)
    String identity(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        Known account = known(id);
        Form form = Form.of(request);
        String identity = form.required("identity", 255);
        if (changeable(account, form)) {
            accounts.identity(account.actor(), identity)
                    .ifPresent(objection -> form.refuse(objection.field(), objection.key()));
        }
        return answer(account, done(form, "account.identity"), form, new Exchange(request, response, model, after));
    }

    /** Says that another account is the same person's. It cannot be unsaid: what was decided on it would change. */
    @PostMapping(ADDRESS + "/links")
    @Permitted(inInstallation = Role.ADMIN)
    String link(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        Known account = known(id);
        Form form = Form.of(request);
        ActorId other = form.read("other", text -> other(text, account), "problem.person");
        FreeText exception = FreeText.orNull(form.optional("exception", LONGEST_REASON));
        Optional<Flash> done = other == null || !form.isGood()
                ? Optional.empty()
                : desk.give(
                        request,
                        form,
                        OrganisationId.INSTALLATION,
                        "account.linked",
                        ids -> new LinkAccounts(account.actor(), other, exception));
        return answer(account, done, form, new Exchange(request, response, model, after));
    }

    private ActorId other(String text, Known account) {
        ActorId other = new ActorId(UUID.fromString(text));
        if (other.equals(account.actor()) || accounts.of(other).isEmpty()) {
            throw new IllegalArgumentException("no other account");
        }
        return other;
    }

    /** What belongs to a demonstration stays as it is: everybody knows its password. */
    private static boolean changeable(Known account, Form form) {
        if (account.demo()) {
            form.refuseByRule(null, "problem.account.demo");
        }
        return form.isGood();
    }

    private static Optional<Flash> done(Form form, String key) {
        return form.isGood() ? Optional.of(Flash.of(key)) : Optional.empty();
    }

    private Known known(String id) {
        return accounts.of(new ActorId(Paths.uuid(id))).orElseThrow(() -> new NotFound("account " + id));
    }

    private String answer(Known account, Optional<Flash> done, Form form, Exchange exchange) {
        if (done.isPresent()) {
            exchange.after().addFlashAttribute("flash", done.get());
            return "redirect:" + AccountsPage.ADDRESS + "/" + account.actor();
        }
        exchange.response().setStatus(form.status());
        return show(account, form, exchange.request(), exchange.model());
    }

    private String show(Known account, Form form, HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.of(request, AccountsPage.ADDRESS + "/" + account.actor()));
        model.addAttribute("form", form);
        model.addAttribute("account", account);
        model.addAttribute(
                "linked",
                access.accountsOf(account.actor()).stream()
                        .filter(other -> !other.equals(account.actor()))
                        .map(other -> accounts.of(other).orElse(null))
                        .filter(Objects::nonNull)
                        .toList());
        model.addAttribute(
                "others",
                accounts.all().stream()
                        .filter(other -> !other.actor().equals(account.actor()))
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.to("accounts.title", AccountsPage.ADDRESS),
                        Crumb.hereNamed(account.name())));
        return "account-edit";
    }
}
