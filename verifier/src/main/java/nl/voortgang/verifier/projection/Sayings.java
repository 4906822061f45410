package nl.voortgang.verifier.projection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.Level;
import nl.voortgang.verifier.event.PeriodName;
import nl.voortgang.verifier.event.Unreadable;

/** What the trail hears in every event. */
final class Sayings {
    private static final String NOT_AVAILABLE = "(not available)";

    private Sayings() {}

    static Saying of(DomainEvent event) {
        Level level = event.level();
        if (level != null) {
            return OutlineSayings.of(event, level);
        }
        Fields says = event.says();
        return switch (event.name()) {
            case "organisation.registered" -> itself().says(says, "name", "accountRule");
            case "organisation.renamed" -> itself().says(says, "name");
            case "organisation.account-rule-changed" -> itself().says(says, "accountRule");
            case "organisation.status-scale-defined" -> scale(says);
            case "period.defined", "period.revised", "period.opened", "period.closed", "period.reopened" ->
                period(event);
            case "indicator.defined" ->
                indicator(itself().says(says, "subject"), says)
                        .about(says.part("subject").subject());
            case "indicator.revised" -> indicator(itself(), says);
            case "indicator.measured" -> measurement(says);
            case "budget-line.adopted" -> line(says).says("adoptedCents", says.shown("adopted"));
            case "budget-line.actual-recorded" -> line(says).says("actualCents", says.shown("actual"));
            case "amendment.proposed" -> proposal(says);
            case "amendment.approved" -> itself().says("state", "APPROVED");
            case "amendment.rejected" -> itself().says("state", "REJECTED").because(says.sealed("reason"));
            case "printed-figure.recorded" -> figure(says);
            case "import.started" -> itself().says("state", "STARTED").says(says, "fileDigest", "rows");
            case "import.completed" ->
                itself().says("state", "COMPLETED").says(says, "changed", "unchanged", "conflicts");
            default -> throw new Unreadable("the trail has no row for it");
        };
    }

    private static Saying itself() {
        return new Saying(Saying.ITSELF);
    }

    private static Saying scale(Fields says) {
        Saying saying = new Saying("status-scale");
        saying.isAll = true;
        List<Fields> values = says.parts("values");
        saying.says(says, "version")
                .says("codes", values.stream().map(value -> value.text("code")).collect(Collectors.joining(", ")));
        for (Fields value : values) {
            String prefix = "values[" + value.text("code") + "].";
            for (String field : List.of("label", "definition", "level", "colour", "shape")) {
                saying.says(prefix + field, value.shown(field));
            }
        }
        return saying;
    }

    private static Saying period(DomainEvent event) {
        Fields says = event.says();
        Saying saying = itself().in(PeriodName.of(says.text("periodId")).code());
        return switch (event.name()) {
            case "period.defined" -> plan(saying.says("state", "DEFINED"), says);
            case "period.revised" -> plan(saying, says);
            case "period.opened" -> saying.says("state", "OPEN");
            case "period.closed" ->
                saying.says("state", "CLOSED").says("scope", null).says("expiresAt", null);
            default -> {
                saying.concerns = says.parts("scope").stream()
                        .map(Fields::subject)
                        .distinct()
                        .toList();
                yield saying.says("state", "REOPENED")
                        .says(says, "scope", "expiresAt")
                        .because(says.sealed("reason"));
            }
        };
    }

    private static Saying plan(Saying saying, Fields says) {
        Fields labels = says.part("labels");
        return saying.named(labels.text("label"))
                .says(says, "kind", "fiscalYear", "order")
                .says(labels, "label", "shortLabel", "name")
                .says(says, "referenceDate", "deadline");
    }

    private static Saying indicator(Saying saying, Fields says) {
        Fields target = says.partOrNone("target");
        return saying.named(says.text("name"))
                .says(says, "name")
                .says("targetOperator", target.shown("operator"))
                .says("targetValue", target.shown("value"))
                .says("targetYear", target.shown("year"))
                .says(says, "unit", "baseline", "source");
    }

    private static Saying measurement(Fields says) {
        return new Saying("measurement/" + says.id("measurementId"))
                .says(says, "date")
                .says("value", Objects.requireNonNullElse(says.shown("value"), NOT_AVAILABLE))
                .says(says, "numerator", "denominator", "source");
    }

    private static Saying line(Fields says) {
        Fields line = says.part("line");
        return key(itself(), "", line)
                .about(line.part("subject").subject())
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
                .says("state", "PROPOSED");
        if (says.has("decision")) {
            Fields decision = says.part("decision");
            saying.named(decision.text("number"))
                    .says("decisionNumber", decision.text("number"))
                    .says("decisionBody", decision.text("body"))
                    .says("decisionDate", decision.text("date"));
        }
        int number = 0;
        for (Fields each : lines) {
            String prefix = "lines[" + ++number + "].";
            key(saying, prefix, each.part("line"))
                    .says(prefix + "amountCents", each.shown("amount"))
                    .says(prefix + "incidental", each.shown("incidental"));
        }
        return saying;
    }

    private static Saying figure(Fields says) {
        Saying saying = itself().named(says.text("label"))
                .says(says, "subject", "label", "fiscalYear", "kind", "value", "unit", "source");
        return says.has("subject") ? saying.about(says.part("subject").subject()) : saying.about();
    }
}
