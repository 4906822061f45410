package nl.voortgang.query.statustimeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.StatusLevel;
import org.jspecify.annotations.Nullable;

/** One row of the table {@code entry}: what a report or narrative said from its position on. */
record EntryVersion(
        Id id,
        String periodCode,
        Statement statement,
        @Nullable UUID correctionId,
        @Nullable String reason,
        ActorId actor,
        Instant recordedAt,
        long position,
        long sequence) {

    record Id(SubjectKey subject, EntryKind kind, UUID value) {
        boolean isNarrative() {
            return kind == EntryKind.NARRATIVE;
        }
    }

    static EntryVersion of(ResultSet row, Legend legend) throws SQLException {
        SubjectKey subject =
                new SubjectKey(OutlineLevel.valueOf(row.getString("level")), row.getObject("subject_id", UUID.class));
        Id id = new Id(subject, EntryKind.valueOf(row.getString("kind")), row.getObject("entry_id", UUID.class));
        return new EntryVersion(
                id,
                row.getString("period_code"),
                statement(row, id.isNarrative(), legend),
                row.getObject("correction_id", UUID.class),
                row.getString("reason"),
                new ActorId(row.getObject("actor", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("from_position"),
                row.getLong("sequence"));
    }

    private static Statement statement(ResultSet row, boolean narrative, Legend legend) throws SQLException {
        String erased = row.getString("erased");
        return new Statement(
                narrative
                        ? null
                        : legend.status(
                                row.getString("status_code"),
                                row.getInt("scale_version"),
                                StatusLevel.valueOf(row.getString("status_level"))),
                row.getString("title"),
                row.getString("explanation"),
                row.getString("cause"),
                row.getString("consequence"),
                row.getString("correction"),
                narrative
                        ? null
                        : new Judgement(
                                row.getString("judged_time"),
                                row.getString("judged_money"),
                                row.getString("judged_quality")),
                row.getString("council_proposal"),
                row.getString("confirmed_period"),
                erased == null ? List.of() : List.of(erased.split(",", -1)));
    }
}
