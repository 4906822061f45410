package nl.voortgang.verifier.projection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.PeriodName;
import nl.voortgang.verifier.event.Unreadable;
import org.jspecify.annotations.Nullable;

/** The reporting periods of the outline. */
final class OutlinePeriods {
    static final Table TABLE = Table.versioned(
            "period",
            "organisation text, code text",
            "kind text, fiscal_year integer, sort_order integer, label text, short_label text, name text,"
                    + " reference_date date, deadline date, state text, reopened_until timestamptz, scope texts,"
                    + " revision bigint");

    private final Map<PeriodName, Period> periods = new HashMap<>();

    /**
     * A period after an event.
     *
     * @param plan the last event that described it
     * @param scope what may be corrected while it is reopened
     */
    private record Period(
            Fields plan, String state, @Nullable Instant reopenedUntil, List<String> scope) {
        Period in(String newState) {
            return new Period(plan, newState, null, List.of());
        }
    }

    void apply(DomainEvent event, Rows rows) {
        if (!event.name().startsWith("period.")) {
            return;
        }
        PeriodName name = PeriodName.of(event.says().text("periodId"));
        Period before = periods.get(name);
        if (before == null && !event.name().equals("period.defined")) {
            throw new Unreadable("the period never came to be");
        }
        Period after = after(event, before);
        periods.put(name, after);
        rows.make(row(name, after).with("revision", event.stored().sequence()));
    }

    private static Period after(DomainEvent event, @Nullable Period before) {
        Fields says = event.says();
        if (before == null) {
            return new Period(says, "DEFINED", null, List.of());
        }
        return switch (event.name()) {
            case "period.revised" -> new Period(says, before.state(), before.reopenedUntil(), before.scope());
            case "period.opened" -> before.in("OPEN");
            case "period.closed" -> before.in("CLOSED");
            case "period.reopened" ->
                new Period(
                        before.plan(),
                        "REOPENED",
                        says.moment("expiresAt"),
                        says.parts("scope").stream().map(Fields::subject).toList());
            default -> new Period(says, "DEFINED", null, List.of());
        };
    }

    private static Row row(PeriodName name, Period period) {
        Fields plan = period.plan();
        Fields labels = plan.part("labels");
        return Row.of(TABLE, name.organisation(), name.code())
                .with("kind", plan.text("kind"))
                .with("fiscal_year", plan.number("fiscalYear"))
                .with("sort_order", plan.number("order"))
                .with("label", labels.text("label"))
                .with("short_label", labels.textOrNull("shortLabel"))
                .with("name", labels.textOrNull("name"))
                .with("reference_date", plan.textOrNull("referenceDate"))
                .with("deadline", plan.textOrNull("deadline"))
                .with("state", period.state())
                .with("reopened_until", period.reopenedUntil())
                .with("scope", period.scope());
    }
}
