package nl.voortgang.query.budgetledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Decision;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** Budget lines with what was adopted and what was really spent or received. */
final class LineFold {
    private final Tables tables;
    private final Map<UUID, Version> current = new HashMap<>();
    private final VersionedRows rows;

    private record Version(
            UUID id,
            @Nullable Long adopted,
            @Nullable Decision decision,
            @Nullable Long actual,
            @Nullable LocalDate asOf,
            long created,
            long from) {

        Version adopted(BudgetAdopted it, long position) {
            return new Version(id, it.adopted().cents(), it.decision(), actual, asOf, created, position);
        }

        Version spent(ActualRecorded it, LocalDate recordedOn, long position) {
            LocalDate countsTo = it.asOf() == null ? recordedOn : it.asOf();
            return new Version(id, adopted, decision, it.actual().cents(), countsTo, created, position);
        }

        /** What an adjustment comes to is added up from the amendments; here it moves the line's revision on. */
        Version adjusted(long position) {
            return new Version(id, adopted, decision, actual, asOf, created, position);
        }
    }

    LineFold(Tables tables) {
        this.tables = tables;
        rows = tables.versioned(
                "line",
                List.of("line_key"),
                List.of(
                        "id",
                        "organisation",
                        "subject_kind",
                        "subject_id",
                        "label",
                        "task_field",
                        "fiscal_year",
                        "kind",
                        "adopted_cents",
                        "adopted_number",
                        "adopted_body",
                        "adopted_date",
                        "actual_cents",
                        "actual_as_of",
                        "created_position",
                        "sequence"));
    }

    void load(List<UUID> keys) throws SQLException {
        Stored.read(
                tables,
                "line",
                "line_key",
                keys,
                row -> current.put(row.getObject("line_key", UUID.class), version(row)));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getObject("id", UUID.class),
                row.getObject("adopted_cents", Long.class),
                Columns.decision(row, "adopted"),
                row.getObject("actual_cents", Long.class),
                row.getObject("actual_as_of", LocalDate.class),
                row.getLong("created_position"),
                row.getLong("from_position"));
    }

    void apply(BudgetLineEvent event, LoggedEvent logged) {
        long position = logged.position();
        BudgetLineKey line = event.line();
        UUID key = LineKey.of(event.organisationId(), line);
        Version before = current.getOrDefault(
                key, new Version(event.budgetLineId().value(), null, null, null, null, position, 0));
        if (before.from() >= position) {
            return;
        }
        Version after =
                switch (event) {
                    case BudgetAdopted it -> before.adopted(it, position);
                    case BudgetAdjusted ignored -> before.adjusted(position);
                    case ActualRecorded it -> before.spent(it, Recorded.day(logged), position);
                };
        current.put(key, after);
        Decision decision = after.decision();
        rows.put(
                List.of(key),
                position,
                after.id(),
                event.organisationId().value(),
                line.subject().kind().name(),
                line.subject().id(),
                line.label(),
                line.taskField(),
                line.fiscalYear(),
                line.kind().name(),
                after.adopted(),
                decision == null ? null : decision.number(),
                decision == null ? null : decision.body().name(),
                decision == null ? null : decision.date(),
                after.actual(),
                after.asOf(),
                after.created(),
                logged.sequence());
    }
}
