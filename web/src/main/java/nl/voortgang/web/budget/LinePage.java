package nl.voortgang.web.budget;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One budget line: how it came from adopted, by which decisions and events, to what it is and what was really spent or received. */
@Controller
class LinePage {
    private final BudgetLedger ledger;
    private final LineEvents events;
    private final Organisations organisations;
    private final OrganisationGate gate;

    LinePage(BudgetLedger ledger, LineEvents events, Organisations organisations, OrganisationGate gate) {
        this.ledger = ledger;
        this.events = events;
        this.organisations = organisations;
        this.gate = gate;
    }

    @GetMapping("/organisations/{id}/budget/lines/{lineId}")
    String show(
            @PathVariable String id, @PathVariable String lineId, @ModelAttribute("frame") Frame frame, Model model) {
        UUID wanted = uuid(lineId);
        return show(gate.pass(id), line -> wanted.equals(line.id()), frame, model);
    }

    /** A line that only amendments speak of has no id yet: what makes it one line is in the address instead. */
    @GetMapping("/organisations/{id}/budget/line")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(required = false) @Nullable String taskField,
            @RequestParam(defaultValue = "") String fiscalYear,
            @RequestParam(defaultValue = "") String kind,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        UUID about = uuid(subject);
        return show(
                gate.pass(id),
                line -> line.subjectId().equals(about)
                        && line.label().equals(label)
                        && Objects.equals(line.taskField(), taskField)
                        && Integer.toString(line.fiscalYear()).equals(fiscalYear)
                        && line.kind().name().equals(kind),
                frame,
                model);
    }

    private String show(OrganisationId organisation, Predicate<LedgerLine> wanted, Frame frame, Model model) {
        Instant moment = frame.knownAt();
        LedgerLine line = ledger.lines(LedgerQuestion.all(organisation), moment).lines().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new NotFound("budget line"));
        String name = organisations.nameOf(organisation, moment);
        Course course = Course.of(List.of(line));
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("line", line);
        model.addAttribute("course", course);
        model.addAttribute("waterfall", Waterfall.of(course));
        model.addAttribute("adoptedEvent", events.adopted(organisation, line, moment));
        model.addAttribute("actualEvent", events.actual(organisation, line, moment));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.to("budget.title", frame.links().budget(organisation)),
                        Crumb.hereNamed(line.label() + " " + line.fiscalYear())));
        return "budget-line";
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("budget line " + text);
        }
    }
}
