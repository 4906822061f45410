package nl.voortgang.query.statustimeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.voortgang.events.ActorId;
import org.jspecify.annotations.Nullable;

/** One row of the table {@code review}. */
record ReviewVersion(
        EntryVersion.Id report,
        ReportState state,
        @Nullable String reason,
        ActorId actor,
        Instant recordedAt,
        long position,
        long answeredAt,
        long sequence) {

    static ReviewVersion of(ResultSet row) throws SQLException {
        return new ReviewVersion(
                new EntryVersion.Id(
                        new SubjectKey(OutlineLevel.ACTIVITY, row.getObject("activity_id", UUID.class)),
                        EntryKind.REPORT,
                        row.getObject("report_id", UUID.class)),
                ReportState.valueOf(row.getString("state")),
                row.getString("reason"),
                new ActorId(row.getObject("actor", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("from_position"),
                row.getLong("to_position"),
                row.getLong("sequence"));
    }

    /** Whether nothing followed it up to and including this position. */
    boolean standsAt(long asOf) {
        return asOf < answeredAt;
    }
}
