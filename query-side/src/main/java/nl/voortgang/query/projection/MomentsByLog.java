package nl.voortgang.query.projection;

import java.time.Instant;
import java.time.OffsetDateTime;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.EventLog.LastGiven;
import nl.voortgang.query.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the position for a moment in the log, and never one beyond what the projection has digested. */
@Component
final class MomentsByLog implements Moments {
    private final EventLog log;
    private final JdbcClient jdbc;

    MomentsByLog(EventLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    @Override
    public AsOf resolve(String projection, @Nullable Instant knownAt) {
        AsOf reached = reached(projection);
        if (knownAt == null) {
            return reached;
        }
        LastGiven asked = log.lastGivenBy(knownAt);
        return asked.position() >= reached.position()
                ? new AsOf(reached.position(), reached.recordedAt(), asked.head())
                : new AsOf(asked.position(), asked.at(), asked.head());
    }

    /** The projection has reached what the answer speaks of, so it need not be asked how far it is. */
    @Override
    public long positionBy(String projection, Instant moment, AsOf answer) {
        return Math.min(log.positionAt(moment), answer.position());
    }

    private AsOf reached(String projection) {
        return jdbc.sql("select position, recorded_at from " + projection + ".progress")
                .query((row, n) -> new AsOf(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), true))
                .optional()
                .orElse(new AsOf(0, Instant.EPOCH, true));
    }
}
