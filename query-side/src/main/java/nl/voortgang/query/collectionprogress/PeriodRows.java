package nl.voortgang.query.collectionprogress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodEvent.PeriodClosed;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import nl.voortgang.events.PeriodEvent.PeriodReopened;
import nl.voortgang.events.PeriodEvent.PeriodRevised;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** The periods that one batch of events changes. There are few, so each is loaded when it is first needed. */
final class PeriodRows {
    private static final String CURRENT = """
            select label, sort_order, deadline, state, closed_position, reopened_until from period
            where organisation = ? and code = ? and to_position = 9223372036854775807""";

    private final VersionedRows rows;
    private final Map<PeriodId, PeriodEntry> current = new HashMap<>();
    private final Tables tables;

    PeriodRows(Tables tables) {
        this.tables = tables;
        rows = tables.versioned(
                "period",
                List.of("organisation", "code"),
                List.of("label", "sort_order", "deadline", "state", "closed_position", "reopened_until"));
    }

    void apply(PeriodEvent event, long position) throws SQLException {
        PeriodId id = event.periodId();
        switch (event) {
            case PeriodDefined it ->
                put(
                        id,
                        new PeriodEntry(
                                it.labels().label(), it.order(), it.deadline(), PeriodState.DEFINED, null, null),
                        position);
            case PeriodRevised it ->
                change(id, before -> before.revised(it.labels().label(), it.order(), it.deadline()), position);
            case PeriodOpened ignored -> change(id, PeriodEntry::opened, position);
            case PeriodClosed ignored -> change(id, before -> before.closed(position), position);
            case PeriodReopened it -> change(id, before -> before.reopened(it.expiresAt()), position);
        }
    }

    private void change(PeriodId id, UnaryOperator<PeriodEntry> change, long position) throws SQLException {
        PeriodEntry before = current.get(id);
        put(id, change.apply(before == null ? load(id) : before), position);
    }

    private void put(PeriodId id, PeriodEntry now, long position) {
        current.put(id, now);
        rows.put(
                List.of(id.organisationId().value(), id.code()),
                position,
                now.label(),
                now.order(),
                now.deadline(),
                now.state().name(),
                now.closedAt(),
                moment(now.reopenedUntil()));
    }

    private PeriodEntry load(PeriodId id) throws SQLException {
        tables.read(stored -> read(id, stored));
        PeriodEntry found = current.get(id);
        if (found == null) {
            throw new IllegalStateException("never came to be: period " + id);
        }
        return found;
    }

    private void read(PeriodId id, Connection stored) throws SQLException {
        try (PreparedStatement select = stored.prepareStatement(CURRENT)) {
            select.setString(1, id.organisationId().value());
            select.setString(2, id.code());
            ResultSet row = select.executeQuery();
            if (row.next()) {
                current.put(id, PeriodEntry.of(row));
            }
        }
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
