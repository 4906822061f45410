package nl.voortgang.query.budgetledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** Budget lines with what was adopted and what was really spent or received. */
final class LineFold {
    private final Map<UUID, Version> current = new HashMap<>();
    private final VersionedRows rows = new VersionedRows(
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
                    "actual_cents",
                    "created_position",
                    "sequence"));

    private record Version(
            UUID id, @Nullable Long adopted, @Nullable Long actual, long created, long from) {}

    /** The line that an event is about. */
    static BudgetLineKey lineOf(BudgetLineEvent event) {
        return switch (event) {
            case BudgetAdopted it -> it.line();
            case ActualRecorded it -> it.line();
        };
    }

    void load(List<UUID> keys, Connection tables) throws SQLException {
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
                row.getObject("actual_cents", Long.class),
                row.getLong("created_position"),
                row.getLong("from_position"));
    }

    void apply(BudgetLineEvent event, LoggedEvent logged) {
        long position = logged.position();
        BudgetLineKey line = lineOf(event);
        UUID key = LineKey.of(event.organisationId(), line);
        Version before =
                current.getOrDefault(key, new Version(event.budgetLineId().value(), null, null, position, 0));
        if (before.from() >= position) {
            return;
        }
        Version after =
                switch (event) {
                    case BudgetAdopted it ->
                        new Version(before.id(), it.adopted().cents(), before.actual(), before.created(), position);
                    case ActualRecorded it ->
                        new Version(before.id(), before.adopted(), it.actual().cents(), before.created(), position);
                };
        current.put(key, after);
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
                after.actual(),
                after.created(),
                logged.sequence());
    }

    void flush(Connection tables) throws SQLException {
        rows.flush(tables);
    }
}
