package nl.voortgang.query.statustimeline;

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
import nl.voortgang.events.SubjectKind;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.NaturalOrder;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** The subjects that one batch of events changes. What they were before is loaded at most once, and for the whole batch. */
final class Subjects {
    private static final String CURRENT = """
            select level, id, organisation, kind, code, title, retired, created_position from subject
            where id = any(?) and to_position = 9223372036854775807""";

    private final VersionedRows rows;
    private final Map<SubjectKey, Description> current = new HashMap<>();
    private final Tables tables;
    private List<LoggedEvent> batch = List.of();
    private boolean loaded;

    record Description(
            String organisation, SubjectKind kind, @Nullable String code, String title, boolean retired, long created) {
        Description titled(String newTitle) {
            return new Description(organisation, kind, code, newTitle, retired, created);
        }

        Description numbered(@Nullable String newCode) {
            return new Description(organisation, kind, newCode, title, retired, created);
        }

        Description retire() {
            return new Description(organisation, kind, code, title, true, created);
        }
    }

    Subjects(Tables tables) {
        this.tables = tables;
        this.rows = tables.versioned(
                "subject",
                List.of("level", "id"),
                List.of(
                        "organisation",
                        "kind",
                        "code",
                        "title",
                        "retired",
                        "sort_key",
                        "created_position",
                        "sequence"));
    }

    void expect(List<LoggedEvent> events) {
        batch = events;
        loaded = false;
    }

    void put(SubjectKey key, Description now, LoggedEvent at) {
        current.put(key, now);
        rows.put(
                List.of(key.level().name(), key.id()),
                at.position(),
                now.organisation(),
                now.kind().name(),
                now.code(),
                now.title(),
                now.retired(),
                NaturalOrder.key(now.code(), now.created()),
                now.created(),
                at.sequence());
    }

    void change(SubjectKey key, LoggedEvent at, UnaryOperator<Description> change) throws SQLException {
        if (!current.containsKey(key)) {
            load();
        }
        Description before = Objects.requireNonNull(current.get(key), () -> "never came to be: " + at.aggregateId());
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
            UUID[] ids = batch.stream().flatMap(Subjects::subjectId).distinct().toArray(UUID[]::new);
            select.setArray(1, stored.createArrayOf("uuid", ids));
            ResultSet row = select.executeQuery();
            while (row.next()) {
                SubjectKey key =
                        new SubjectKey(OutlineLevel.valueOf(row.getString("level")), row.getObject("id", UUID.class));
                current.putIfAbsent(key, description(row));
            }
        }
    }

    private static Description description(ResultSet row) throws SQLException {
        return new Description(
                row.getString("organisation"),
                SubjectKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("title"),
                row.getBoolean("retired"),
                row.getLong("created_position"));
    }

    private static Stream<UUID> subjectId(LoggedEvent event) {
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
