package nl.voortgang.verifier.projection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.OverspendingName;

/** What the trail hears in the events of budget lines, amendments, overspendings and printed figures. */
final class BudgetSayings {
    private BudgetSayings() {}

    static Saying of(DomainEvent event) {
        Fields says = event.says();
        return switch (event.name()) {
            case "budget-line.adopted" ->
                decision(line(says).says("adoptedCents", says.shown("adopted")), says.partOrNone("decision"));
            case "budget-line.adjusted" ->
                named(new Saying("adjustment/" + says.id("amendmentId")), says.part("line"))
                        .says("amendment", says.id("amendmentId"))
                        .says("amountCents", says.shown("amount"))
                        .says(says, "incidental");
            case "budget-line.actual-recorded" ->
                line(says).says("actualCents", says.shown("actual")).says(says, "asOf");
            case "amendment.proposed" -> proposal(says);
            case "amendment.decision-recorded" ->
                decision(itself(), says.part("decision"))
                        .named(says.part("decision").text("number"));
            case "amendment.approved" -> itself().says("state", "APPROVED").says("reverses", says.idOrNull("reverses"));
            case "amendment.rejected" -> ended("REJECTED", says);
            case "amendment.withdrawn" -> ended("WITHDRAWN", says);
            case "overspending.classified" -> overspending(says);
            default -> figure(says);
        };
    }

    private static Saying itself() {
        return new Saying(Saying.ITSELF);
    }

    private static Saying line(Fields says) {
        Fields line = says.part("line");
        return named(key(itself(), "", line), line);
    }

    private static Saying named(Saying saying, Fields line) {
        return saying.about(line.part("subject").subject())
                .named(Stream.of(
                                line.text("label"),
                                line.textOrNull("taskField"),
                                Long.toString(line.number("fiscalYear")),
                                line.text("kind"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }

    private static Saying key(Saying saying, String prefix, Fields line) {
        for (String field : List.of("subject", "label", "taskField", "fiscalYear", "kind")) {
            saying.says(prefix + field, line.shown(field));
        }
        return saying;
    }

    private static Saying proposal(Fields says) {
        List<Fields> lines = says.parts("lines");
        Saying saying = itself().because(says.sealed("reason"))
                .about(lines.stream()
                        .map(line -> line.part("line").part("subject").subject())
                        .distinct()
                        .toArray(String[]::new))
                .says("state", "PROPOSED")
                .says("amendmentKind", says.textOrNull("kind"))
                .says("reverses", says.idOrNull("reverses"));
        Fields decision = says.partOrNone("decision");
        decision(saying, decision).named(decision.textOrNull("number"));
        int number = 0;
        for (Fields each : lines) {
            String prefix = "lines[" + ++number + "].";
            key(saying, prefix, each.part("line"))
                    .says(prefix + "amountCents", each.shown("amount"))
                    .says(prefix + "incidental", each.shown("incidental"));
        }
        return saying;
    }

    /** Says a decision where there is one. An event without one leaves what was said of it before. */
    private static Saying decision(Saying saying, Fields decision) {
        return decision.has("number")
                ? saying.says("decisionNumber", decision.text("number"))
                        .says("decisionBody", decision.text("body"))
                        .says("decisionDate", decision.text("date"))
                : saying;
    }

    private static Saying ended(String state, Fields says) {
        return itself().says("state", state).because(says.sealed("reason"));
    }

    private static Saying overspending(Fields says) {
        String year = Integer.toString(
                OverspendingName.of(says.text("overspendingId")).fiscalYear());
        return itself().about(says.part("programme").subject())
                .named(year)
                .says("fiscalYear", year)
                .says(says, "classification")
                .because(says.sealed("reason"));
    }

    private static Saying figure(Fields says) {
        Saying saying = itself().named(says.text("label"))
                .says(says, "subject", "label", "fiscalYear", "kind", "value", "unit", "source");
        return says.has("subject") ? saying.about(says.part("subject").subject()) : saying.about();
    }
}
