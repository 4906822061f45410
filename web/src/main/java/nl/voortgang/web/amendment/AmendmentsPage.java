package nl.voortgang.web.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.Parameters;
import nl.voortgang.query.budgetledger.AmendmentLineView;
import nl.voortgang.query.budgetledger.AmendmentState;
import nl.voortgang.query.budgetledger.AmendmentView;
import nl.voortgang.query.budgetledger.Amendments;
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

/** The budget amendments of an organisation, newest first: all, or those in one state or of one year. */
@Controller
class AmendmentsPage {
    private final Amendments amendments;
    private final Organisations organisations;
    private final OrganisationGate gate;

    AmendmentsPage(Amendments amendments, Organisations organisations, OrganisationGate gate) {
        this.amendments = amendments;
        this.organisations = organisations;
        this.gate = gate;
    }

    /**
     * A way to narrow the list down, or to widen it again.
     *
     * @param value null for no narrowing
     */
    record Choice(@Nullable String value, String href, boolean chosen) {}

    @GetMapping("/organisations/{id}/amendments")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String year,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Parameters given = new Parameters();
        AmendmentState only = given.read("state", state, "must be a state", AmendmentState::valueOf);
        Integer of = given.read("year", year, "must be a year", Integer::valueOf);
        given.throwIfRefused();
        OrganisationId organisation = gate.pass(id);
        Instant moment = frame.knownAt();
        String name = organisations.nameOf(organisation, moment);
        List<AmendmentView> all = amendments.all(organisation, null, moment).items();
        Narrowing narrowing = new Narrowing(organisation, only, of, frame);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute(
                "amendments", all.stream().filter(narrowing::holds).toList().reversed());
        model.addAttribute("total", all.size());
        model.addAttribute("states", narrowing.states());
        model.addAttribute("years", narrowing.years(all));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.to("budget.title", frame.links().budget(organisation)),
                        Crumb.here("amendments.title")));
        return "amendments";
    }

    /** By state and fiscal year; null for all. */
    private record Narrowing(
            OrganisationId organisation,
            @Nullable AmendmentState state,
            @Nullable Integer year,
            Frame frame) {
        boolean holds(AmendmentView amendment) {
            return (state == null || amendment.state() == state)
                    && (year == null
                            || amendment.lines().stream()
                                    .map(AmendmentLineView::fiscalYear)
                                    .anyMatch(year::equals));
        }

        List<Choice> states() {
            return Stream.concat(
                            Stream.of(new Choice(null, href(null, year), state == null)),
                            Stream.of(AmendmentState.values())
                                    .map(each -> new Choice(each.name(), href(each, year), each == state)))
                    .toList();
        }

        List<Choice> years(List<AmendmentView> all) {
            return Stream.concat(
                            Stream.of(new Choice(null, href(state, null), year == null)),
                            all.stream()
                                    .flatMap(amendment -> amendment.lines().stream())
                                    .map(AmendmentLineView::fiscalYear)
                                    .distinct()
                                    .sorted()
                                    .map(each -> new Choice(each.toString(), href(state, each), each.equals(year))))
                    .toList();
        }

        private String href(@Nullable AmendmentState wanted, @Nullable Integer of) {
            String parameters = Stream.of(wanted == null ? null : "state=" + wanted, of == null ? null : "year=" + of)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("&"));
            return frame.links().ofBudget(organisation, "amendments" + (parameters.isEmpty() ? "" : "?" + parameters));
        }
    }
}
