package nl.voortgang.query.collectionprogress;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far collecting has come for the period an organisation is in.
 *
 * @param reopenedUntil while it is reopened: when that ends by itself
 */
public record CurrentPeriod(
        String periodCode,
        String label,
        PeriodState state,
        @Nullable Instant reopenedUntil,
        @Nullable LocalDate deadline,
        Counts counts) {

    static CurrentPeriod of(String code, PeriodEntry period, Counts counts, Instant moment) {
        PeriodState state = period.stateAt(moment);
        return new CurrentPeriod(
                code,
                period.label(),
                state,
                state == PeriodState.REOPENED ? period.reopenedUntil() : null,
                period.deadline(),
                counts);
    }

    /** Whether a period that comes after another one, in the order of the periods, is rather the current one. */
    static boolean isRather(PeriodState later, PeriodState earlier) {
        return rank(later) > rank(earlier) || (rank(later) == rank(earlier) && later != PeriodState.DEFINED);
    }

    private static int rank(PeriodState state) {
        return switch (state) {
            case DEFINED -> 0;
            case CLOSED -> 1;
            case OPEN, REOPENED -> 2;
        };
    }
}
