package nl.voortgang.query.collectionprogress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.NaturalOrder;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;

/** The lines of the outline that one batch of events changes. What they were before is loaded at most once, and for the whole batch. */
final class OutlineRows {
    private static final String CURRENT = """
            select level, id, organisation, kind, code, title, parent_id, retired, created_position from outline
            where id = any(?) and to_position = 9223372036854775807""";

    private final VersionedRows rows;
    private final Map<OutlineKey, OutlineEntry> current = new HashMap<>();
    private final Tables tables;
    private List<LoggedEvent> batch = List.of();
    private boolean loaded;

    OutlineRows(Tables tables) {
        this.tables = tables;
        this.rows = tables.versioned(
                "outline",
                List.of("level", "id"),
                List.of(
                        "organisation",
                        "kind",
                        "code",
                        "title",
                        "parent_id",
                        "retired",
                        "sort_key",
                        "created_position"));
    }

    void expect(List<LoggedEvent> events) {
        batch = events;
        loaded = false;
    }

    void put(OutlineKey key, OutlineEntry now, LoggedEvent at) {
        current.put(key, now);
        rows.put(
                List.of(key.level().name(), key.id()),
                at.position(),
                now.organisation(),
                now.kind() == null ? null : now.kind().name(),
                now.code(),
                now.title(),
                now.parentId(),
                now.retired(),
                NaturalOrder.key(now.code(), now.created()),
                now.created());
    }

    void change(OutlineKey key, LoggedEvent at, UnaryOperator<OutlineEntry> change) throws SQLException {
        if (!current.containsKey(key)) {
            load();
        }
        OutlineEntry before = Objects.requireNonNull(current.get(key), () -> "never came to be: " + at.aggregateId());
        put(key, change.apply(before), at);
    }

    private void load() throws SQLException {
        if (loaded) {
            return;
        }
        loaded = true;
        tables.read(this::readCurrent);
    }

    private void readCurrent(Connection stored) throws SQLException {
        try (PreparedStatement select = stored.prepareStatement(CURRENT)) {
            UUID[] ids =
                    batch.stream().flatMap(OutlineRows::outlineId).distinct().toArray(UUID[]::new);
            select.setArray(1, stored.createArrayOf("uuid", ids));
            ResultSet row = select.executeQuery();
            while (row.next()) {
                OutlineKey key =
                        new OutlineKey(OutlineLevel.valueOf(row.getString("level")), row.getObject("id", UUID.class));
                current.putIfAbsent(key, OutlineEntry.of(row));
            }
        }
    }

    private static Stream<UUID> outlineId(LoggedEvent event) {
        if (event.payload() instanceof HeadingEvent heading) {
            return Stream.of(heading.headingId().value());
        }
        if (event.payload() instanceof GoalEvent goal) {
            return Stream.of(goal.goalId().value());
        }
        return event.payload() instanceof ActivityEvent activity
                ? Stream.of(activity.activityId().value())
                : Stream.empty();
    }
}
