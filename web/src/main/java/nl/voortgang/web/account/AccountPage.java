package nl.voortgang.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.voortgang.web.account.OwnAccount.Change;
import nl.voortgang.web.account.OwnAccount.Outcome;
import nl.voortgang.web.account.OwnAccount.PasswordState;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.frame.ShowsThePresent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who somebody is here, and another password for them. */
@Controller
@ShowsThePresent
class AccountPage {
    private static final String ADDRESS = "/account";

    private final OwnAccount account;
    private final Frames frames;

    AccountPage(OwnAccount account, Frames frames) {
        this.account = account;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    String show(HttpServletRequest request, Model model) {
        return show(Form.fresh(Map.of()), request, model);
    }

    @PostMapping(ADDRESS)
    String change(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {
        Form form = Form.of(request);
        PasswordState state = account.describe().password();
        if (state == PasswordState.SHARED || state == PasswordState.NONE) {
            form.refuseByRule(null, "account.password." + state);
        }
        Change wanted = new Change(form.text("present"), form.text("next"));
        if (wanted.present().isEmpty()) {
            form.refuse("present", "problem.required.present");
        }
        if (wanted.next().isEmpty()) {
            form.refuse("next", "problem.required.next");
        } else if (!wanted.next().equals(form.text("again"))) {
            form.refuse("again", "problem.password.again");
        }
        if (form.isGood()) {
            judge(form, account.change(wanted, request, response));
        }
        if (form.isGood()) {
            after.addFlashAttribute("changed", true);
            return "redirect:" + ADDRESS;
        }
        response.setStatus(form.status());
        return show(form, request, model);
    }

    private static void judge(Form form, Outcome outcome) {
        switch (outcome) {
            case Outcome.Changed done -> {}
            case Outcome.Mistaken mistaken -> form.refuse("present", "problem.password.present");
            case Outcome.Wait wait -> form.refuseByRule("present", "problem.password.wait", wait.seconds());
            case Outcome.Weak weak -> form.refuse("next", "problem.password." + weak.weakness());
        }
    }

    private String show(Form form, HttpServletRequest request, Model model) {
        OwnAccount.Description own = account.describe();
        model.addAttribute("frame", frames.of(request, ADDRESS));
        model.addAttribute("own", own);
        model.addAttribute("due", own.password() == PasswordState.DUE);
        model.addAttribute(
                "changeable", own.password() == PasswordState.CHANGEABLE || own.password() == PasswordState.DUE);
        model.addAttribute("form", form);
        model.addAttribute("crumbs", List.of(Crumb.to("start.title", "/"), Crumb.here("account.title")));
        return "account";
    }
}
