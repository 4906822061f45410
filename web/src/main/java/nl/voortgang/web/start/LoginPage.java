package nl.voortgang.web.start;

import jakarta.servlet.http.HttpServletRequest;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.ShowsThePresent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The form to sign in with; the security of the application takes what it sends. */
@Controller
@ShowsThePresent
class LoginPage {
    @GetMapping("/login")
    String show(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String logout,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            Model model) {
        if (frame.viewer() != null) {
            return "redirect:/";
        }
        model.addAttribute("failed", error != null);
        model.addAttribute("username", LastUsername.take(request));
        model.addAttribute("signedOut", logout != null);
        return "login";
    }
}
