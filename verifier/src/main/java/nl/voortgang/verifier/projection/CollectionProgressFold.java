package nl.voortgang.verifier.projection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.Level;
import nl.voortgang.verifier.event.PeriodName;
import nl.voortgang.verifier.event.Unreadable;
import org.jspecify.annotations.Nullable;

/** What is to be reported on, how far each report is, and when collecting for each period ended. */
final class CollectionProgressFold implements Fold {
    private static final Table ORGANISATION = Table.versioned("organisation", "id text", "");
    private static final Table OUTLINE = Table.versioned(
            "outline",
            "level text, id uuid",
            "organisation text, kind text, code text, title text, parent_id uuid, retired boolean, sort_key text,"
                    + " created_position bigint");
    private static final Table REPORT =
            Table.versioned("report", "level text, subject_id uuid, period_code text", "organisation text, state text");
    private static final Table PERIOD = Table.versioned(
            "period",
            "organisation text, code text",
            "label text, sort_order integer, deadline date, state text, closed_position bigint,"
                    + " reopened_until timestamptz");

    private final Map<PeriodName, Period> periods = new HashMap<>();

    /**
     * A period after an event.
     *
     * @param plan the last event that described it
     * @param closedAt where it was closed since it was last opened; a reopening is for corrections and leaves it
     */
    private record Period(
            Fields plan,
            String state,
            @Nullable Long closedAt,
            @Nullable Instant reopenedUntil) {}

    @Override
    public String projection() {
        return "collection_progress";
    }

    @Override
    public List<Table> tables() {
        return List.of(ORGANISATION, OUTLINE, REPORT, PERIOD);
    }

    @Override
    public void apply(DomainEvent event, Outline.@Nullable Change change, Rows rows) {
        if (event.name().equals("organisation.registered")) {
            rows.make(Row.of(ORGANISATION, event.organisation()));
        }
        if (event.name().startsWith("period.")) {
            period(event, rows);
        }
        if (change != null && !change.isOfUnit()) {
            Item item = change.after();
            rows.make(Row.of(OUTLINE, item.level(), item.id())
                    .with("organisation", item.organisation())
                    .with("kind", item.level() == Level.HEADING ? item.kind() : null)
                    .with("code", item.code())
                    .with("title", item.title())
                    .with("parent_id", item.parentId())
                    .with("retired", item.retired())
                    .with("sort_key", item.sortKey())
                    .with("created_position", item.created()));
        }
        report(event, rows);
    }

    private static void report(DomainEvent event, Rows rows) {
        String state =
                switch (event.name()) {
                    case "activity.status-returned" -> "RETURNED";
                    case "activity.status-approved" -> "APPROVED";
                    default -> Report.of(event) == null ? null : "REPORTED";
                };
        Level level = event.level();
        if (state != null && level != null) {
            String code = PeriodName.of(event.says().text("periodId")).code();
            rows.make(Row.of(REPORT, level, event.idOf(level), code)
                    .with("organisation", event.organisation())
                    .with("state", state));
        }
    }

    private void period(DomainEvent event, Rows rows) {
        PeriodName name = PeriodName.of(event.says().text("periodId"));
        Period before = periods.get(name);
        if (before == null && !event.name().equals("period.defined")) {
            throw new Unreadable("the period never came to be");
        }
        Period after = after(event, before);
        periods.put(name, after);
        rows.make(Row.of(PERIOD, name.organisation(), name.code())
                .with("label", after.plan().part("labels").text("label"))
                .with("sort_order", after.plan().number("order"))
                .with("deadline", after.plan().textOrNull("deadline"))
                .with("state", after.state())
                .with("closed_position", after.closedAt())
                .with("reopened_until", after.reopenedUntil()));
    }

    private static Period after(DomainEvent event, @Nullable Period before) {
        Fields says = event.says();
        if (before == null) {
            return new Period(says, "DEFINED", null, null);
        }
        Long closedAt = before.closedAt();
        return switch (event.name()) {
            case "period.revised" -> new Period(says, before.state(), closedAt, before.reopenedUntil());
            case "period.opened" -> new Period(before.plan(), "OPEN", null, null);
            case "period.closed" ->
                new Period(before.plan(), "CLOSED", closedAt == null ? Long.valueOf(event.position()) : closedAt, null);
            case "period.reopened" -> new Period(before.plan(), "REOPENED", closedAt, says.moment("expiresAt"));
            default -> new Period(says, "DEFINED", null, null);
        };
    }
}
