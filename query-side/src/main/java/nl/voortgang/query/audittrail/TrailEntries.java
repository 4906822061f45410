package nl.voortgang.query.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.ActorNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the trail; asks for the name of an actor once for all rows of an answer. */
final class TrailEntries implements RowMapper<TrailEntry> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final ActorNames names;
    private final Map<UUID, String> known = new HashMap<>();

    TrailEntries(ActorNames names) {
        this.names = names;
    }

    @Override
    public TrailEntry mapRow(ResultSet row, int number) throws SQLException {
        SubjectKind kind = kind(row.getString("subject_kind"));
        boolean activity = kind == SubjectKind.ACTIVITY;
        UUID subject = row.getObject("subject_id", UUID.class);
        UUID actor = row.getObject("actor", UUID.class);
        return new TrailEntry(
                row.getLong("position"),
                row.getString("event"),
                row.getString("aggregate"),
                activity ? subject : null,
                activity ? row.getString("subject_code") : null,
                kind,
                subject,
                row.getString("subject_code"),
                row.getString("subject_title"),
                row.getString("item"),
                row.getString("period"),
                known.computeIfAbsent(actor, id -> names.nameOf(new ActorId(id))),
                actor,
                moment(row, "recorded_at"),
                row.getString("reason"),
                row.getObject("import_id", UUID.class),
                row.getString("reference"),
                changes(row));
    }

    /** The {@link Texts} of a row. */
    static String texts(ResultSet row) throws SQLException {
        return Texts.of(
                row.getString("subject_code"),
                row.getString("subject_title"),
                row.getString("item"),
                row.getString("reason"),
                changes(row));
    }

    private static List<Change> changes(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("changes"), CHANGES);
    }

    private static @Nullable SubjectKind kind(@Nullable String name) {
        return name == null ? null : SubjectKind.valueOf(name);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
