package nl.voortgang.web.start;

import java.util.List;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.ShowsThePresent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How accessible the pages are, and what is not known about it yet. */
@Controller
@ShowsThePresent
class AccessibilityPage {
    @GetMapping("/toegankelijkheid")
    String show(Model model) {
        model.addAttribute("crumbs", List.of(Crumb.to("start.title", "/"), Crumb.here("accessibility.title")));
        return "accessibility";
    }
}
