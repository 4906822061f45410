package nl.voortgang.web.budget;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.Parameters;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.Effect;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Texts;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands behind a figure of the ledger: the lines that it was added up from, and every amendment of them. */
@Controller
class CoursePage {
    private final BudgetLedger ledger;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Texts texts;

    CoursePage(BudgetLedger ledger, Organisations organisations, OrganisationGate gate, Texts texts) {
        this.ledger = ledger;
        this.organisations = organisations;
        this.gate = gate;
        this.texts = texts;
    }

    /**
     * The figures of one row and year.
     *
     * @param by null for all lines of the organisation
     * @param of which group
     */
    @GetMapping("/organisations/{id}/budget/course")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String fiscalYear,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(required = false) @Nullable String effect,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Parameters given = new Parameters();
        Integer year = given.read("fiscalYear", fiscalYear, "must be a year", Integer::valueOf);
        BudgetKind side = given.read("kind", kind, "must be a kind", BudgetKind::valueOf);
        By grouping = given.read("by", by, "must be a grouping", By::valueOf);
        Effect only = given.read("effect", effect, "must be an effect", Effect::valueOf);
        given.throwIfRefused();
        OrganisationId organisation = gate.pass(id);
        if (year == null || side == null) {
            throw new NotFound("figures of no year and kind");
        }
        return show(organisation, year, side, grouping, of, only == null ? Effect.ALL : only, frame, model);
    }

    private String show(
            OrganisationId organisation,
            int year,
            BudgetKind side,
            @Nullable By by,
            String key,
            Effect effect,
            Frame frame,
            Model model) {
        Instant moment = frame.knownAt();
        List<LedgerLine> group =
                ledger.lines(new LedgerQuestion(organisation, null, null, year), moment).lines().stream()
                        .filter(line -> by == null || by.holds(line, key))
                        .toList();
        List<LedgerLine> lines = group.stream()
                .filter(line -> line.kind() == side)
                .map(effect::of)
                .toList();
        if (lines.isEmpty()) {
            throw new NotFound("figures of no line");
        }
        String name = organisations.nameOf(organisation, moment);
        Course course = Course.of(lines);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("year", year);
        model.addAttribute("kind", side);
        model.addAttribute("what", what(by, lines.getFirst(), frame));
        model.addAttribute("effect", effect);
        model.addAttribute("lines", lines.stream().map(ShownLine::new).toList());
        model.addAttribute("course", course);
        model.addAttribute("waterfall", Waterfall.of(course));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.to("budget.title", frame.links().budget(organisation)),
                        Crumb.here("course.title")));
        return "budget-course";
    }

    private String what(@Nullable By by, LedgerLine line, Frame frame) {
        if (by == null) {
            return texts.of(frame.language(), "course.everything");
        }
        By.Group group = by.of(line);
        return group.key().isEmpty()
                ? texts.of(frame.language(), "ledger.by." + by + ".none")
                : Stream.of(group.code(), group.title())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }
}
