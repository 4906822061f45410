package nl.voortgang.web.erasure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.Role;
import nl.voortgang.web.erasure.Erasures.Outcome;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.ShowsThePresent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Erases a person, after the name was typed twice: it cannot be undone. */
@Controller
@ShowsThePresent
class ErasurePage {
    private static final int LONGEST = 64;

    private final Erasures erasures;
    private final CurrentActor actor;

    ErasurePage(Erasures erasures, CurrentActor actor) {
        this.erasures = erasures;
        this.actor = actor;
    }

    @GetMapping("/installation/erasure")
    @Permitted(inInstallation = Role.ADMIN)
    String show(@RequestParam(required = false) String done, Model model) {
        model.addAttribute("done", done != null);
        return show(Form.fresh(Map.of()), model);
    }

    private static String show(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("crumbs", List.of(Crumb.to("start.title", "/"), Crumb.here("erasure.title")));
        return "erasure";
    }

    /** Erasing twice is the same as once, so this form needs no submission of its own. The name does not come back in an address. */
    @PostMapping("/installation/erasure")
    @Permitted(inInstallation = Role.ADMIN)
    String erase(HttpServletRequest request, HttpServletResponse response, Model model) {
        Form form = Form.of(request);
        String username = form.required("username", LONGEST);
        if (form.isGood() && !form.text("again").strip().equals(username)) {
            form.refuse("again", "erasure.problem.again");
        }
        if (form.isGood()) {
            Outcome outcome = erasures.erase(username, actor.id());
            if (outcome == Outcome.ERASED) {
                return "redirect:/installation/erasure?done";
            }
            form.refuse("username", "erasure.problem." + outcome);
        }
        response.setStatus(form.status());
        model.addAttribute("done", false);
        return show(form, model);
    }
}
