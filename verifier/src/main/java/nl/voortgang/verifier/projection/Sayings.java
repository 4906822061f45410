package nl.voortgang.verifier.projection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.Level;
import nl.voortgang.verifier.event.PeriodName;
import nl.voortgang.verifier.event.Unreadable;
import org.jspecify.annotations.Nullable;

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
            case "organisation.budget-rules-set" -> rules(says.part("rules"));
            case "organisation.unit-defined" ->
                unit(says)
                        .says("unit", says.text("code"))
                        .says("unitName", says.text("name"))
                        .says("retired", null);
            case "organisation.unit-retired" -> unit(says).says("retired", "true");
            case "organisation.status-scale-defined" -> scale(says);
            case "period.defined", "period.revised", "period.opened", "period.closed", "period.reopened" ->
                period(event);
            case "indicator.defined" ->
                indicator(itself().says(says, "subject"), says)
                        .about(says.part("subject").subject());
            case "indicator.revised" -> indicator(itself(), says);
            case "indicator.measured" -> measurement(says);
            case "budget-line.adopted",
                    "budget-line.adjusted",
                    "budget-line.actual-recorded",
                    "amendment.proposed",
                    "amendment.decision-recorded",
                    "amendment.approved",
                    "amendment.rejected",
                    "amendment.withdrawn",
                    "overspending.classified",
                    "printed-figure.recorded" -> BudgetSayings.of(event);
            case "import.started" -> itself().says("state", "STARTED").says(says, "fileDigest", "rows");
            case "import.completed" ->
                itself().says("state", "COMPLETED").says(says, "changed", "unchanged", "conflicts");
            case "template.defined",
                    "template.retired",
                    "publication.requested",
                    "publication.sealed",
                    "publication.withdrawn",
                    "publication.cancelled" -> PublicationSayings.of(event);
            case "access.role-granted", "access.role-revoked", "access.accounts-linked" -> AccessSayings.of(event);
            case "erasure.requested" -> erasure(says, "REQUESTED").says("erasureCause", says.text("cause"));
            case "erasure.approved" -> erasure(says, "APPROVED").says("printed", printed(says));
            case "erasure.rejected" -> erasure(says, "REJECTED");
            default -> throw new Unreadable("the trail has no row for it");
        };
    }

    private static Saying itself() {
        return new Saying(Saying.ITSELF);
    }

    private static Saying unit(Fields says) {
        return new Saying("unit/" + says.text("code"));
    }

    private static Saying erasure(Fields says, String state) {
        return itself().says("ofEvent", Long.toString(says.number("position")))
                .says("textOf", says.textOrNull("text"))
                .says("state", state);
    }

    private static @Nullable String printed(Fields says) {
        List<Fields> printed = says.parts("printed");
        return printed.isEmpty()
                ? null
                : printed.stream()
                        .map(edition -> edition.text("period") + "/" + edition.number("edition"))
                        .collect(Collectors.joining(", "));
    }

    private static Saying rules(Fields rules) {
        return itself().says("negativeLines", rules.text("negativeLines"))
                .says("mandateLimitCents", rules.shown("mandateLimit"))
                .says("lawfulnessThresholdCents", rules.shown("lawfulnessThreshold"));
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
}
