package nl.voortgang.web.budgetaudit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.budgetaudit.Reviews;
import nl.voortgang.query.budgetaudit.Sample;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Draws approved amendments for testing. The address says how, so that anybody draws the same again. */
@Controller
class SamplePage {
    private static final int LARGEST = 1_000;
    private static final int LONGEST_SEED = 100;

    private final Reviews reviews;
    private final Organisations organisations;
    private final OrganisationGate gate;

    SamplePage(Reviews reviews, Organisations organisations, OrganisationGate gate) {
        this.reviews = reviews;
        this.organisations = organisations;
        this.gate = gate;
    }

    @GetMapping("/organisations/{id}/budget-sample")
    String show(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        boolean asked = request.getParameter("size") != null;
        String name = organisations.nameOf(organisation, frame.knownAt());
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("form", form);
        model.addAttribute("sample", asked ? draw(organisation, form, frame) : null);
        model.addAttribute("ways", Sample.By.values());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.to("budget.title", frame.links().budget(organisation)),
                        Crumb.here("sample.title")));
        response.setStatus(form.status());
        return "budget-sample";
    }

    /** Null, with the problems in the form, where it cannot be drawn like that. */
    private @Nullable Sample draw(OrganisationId organisation, Form form, Frame frame) {
        Sample.By by = form.read("by", Sample.By::valueOf, "problem.sample.by");
        Integer size = form.read("size", SamplePage::size, "problem.sample.size");
        String seed = form.required("seed", LONGEST_SEED);
        Integer year =
                form.text("fiscalYear").isBlank() ? null : form.read("fiscalYear", Integer::valueOf, "problem.year");
        return form.isGood() && by != null && size != null
                ? reviews.sample(organisation, year, by, size, seed, frame.knownAt())
                : null;
    }

    private static int size(String text) {
        int size = Integer.parseInt(text);
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException(text);
        }
        return size;
    }
}
