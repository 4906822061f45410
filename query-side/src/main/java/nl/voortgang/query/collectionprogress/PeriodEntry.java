package nl.voortgang.query.collectionprogress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a period.
 *
 * @param closedAt position at which collecting ended; a reopening is for corrections and does not change what was to be collected
 * @param reopenedUntil while it is reopened
 */
record PeriodEntry(
        String label,
        int order,
        @Nullable LocalDate deadline,
        PeriodState state,
        @Nullable Long closedAt,
        @Nullable Instant reopenedUntil) {

    static PeriodEntry of(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("reopened_until", OffsetDateTime.class);
        return new PeriodEntry(
                row.getString("label"),
                row.getInt("sort_order"),
                row.getObject("deadline", LocalDate.class),
                PeriodState.valueOf(row.getString("state")),
                row.getObject("closed_position", Long.class),
                until == null ? null : until.toInstant());
    }

    PeriodEntry revised(String newLabel, int newOrder, @Nullable LocalDate newDeadline) {
        return new PeriodEntry(newLabel, newOrder, newDeadline, state, closedAt, reopenedUntil);
    }

    PeriodEntry opened() {
        return new PeriodEntry(label, order, deadline, PeriodState.OPEN, null, null);
    }

    PeriodEntry closed(long position) {
        long first = closedAt == null ? position : closedAt;
        return new PeriodEntry(label, order, deadline, PeriodState.CLOSED, first, null);
    }

    PeriodEntry reopened(Instant until) {
        return new PeriodEntry(label, order, deadline, PeriodState.REOPENED, closedAt, until);
    }

    /** A reopening that has expired is a closed period, without an event that says so. */
    PeriodState stateAt(Instant moment) {
        return reopenedUntil != null && !moment.isBefore(reopenedUntil) ? PeriodState.CLOSED : state;
    }
}
