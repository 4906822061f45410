package nl.voortgang.web.start;

import jakarta.servlet.http.HttpServletRequest;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.ShowsThePresent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The form to sign in with; the security of the application takes what it sends. */
@Controller
@ShowsThePresent
class LoginPage {
    private final ObjectProvider<SignInProvider> provider;

    LoginPage(ObjectProvider<SignInProvider> provider) {
        this.provider = provider;
    }

    @GetMapping("/login")
    String show(@ModelAttribute("frame") Frame frame, HttpServletRequest request, Model model) {
        if (frame.viewer() != null) {
            return "redirect:/";
        }
        long wait = seconds(request);
        model.addAttribute("failed", wait > 0 || request.getParameter("error") != null);
        model.addAttribute("wait", wait);
        model.addAttribute("username", LastUsername.take(request));
        model.addAttribute("signedOut", request.getParameter("logout") != null);
        model.addAttribute("ended", request.getParameter("ended") != null);
        model.addAttribute("providerFailed", request.getParameter("provider") != null);
        model.addAttribute("stranger", Stranger.take(request));
        model.addAttribute(
                "provider",
                provider.stream().findFirst().flatMap(SignInProvider::name).orElse(null));
        return "login";
    }

    /** How long the next attempt must wait; 0 where it need not, or where the address says something else. */
    private static long seconds(HttpServletRequest request) {
        String wait = request.getParameter("wait");
        return wait != null && wait.matches("\\d{1,4}") ? Long.parseLong(wait) : 0;
    }
}
