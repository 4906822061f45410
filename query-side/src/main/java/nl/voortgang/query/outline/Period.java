package nl.voortgang.query.outline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period between two events.
 *
 * @param scope what may be corrected while it is reopened; empty means everything
 */
record Period(
        PeriodKind kind,
        int fiscalYear,
        int order,
        PeriodLabels labels,
        @Nullable LocalDate referenceDate,
        @Nullable LocalDate deadline,
        PeriodState state,
        @Nullable Instant reopenedUntil,
        List<Subject> scope) {

    Period revised(Period plan) {
        return new Period(
                plan.kind,
                plan.fiscalYear,
                plan.order,
                plan.labels,
                plan.referenceDate,
                plan.deadline,
                state,
                reopenedUntil,
                scope);
    }

    Period in(PeriodState newState) {
        return new Period(kind, fiscalYear, order, labels, referenceDate, deadline, newState, null, List.of());
    }

    Period reopened(Instant until, List<Subject> newScope) {
        return new Period(
                kind, fiscalYear, order, labels, referenceDate, deadline, PeriodState.REOPENED, until, newScope);
    }

    /** The period as it is at a moment: nothing happens when a reopening expires, yet from then on it is closed. */
    Period at(Instant moment) {
        return reopenedUntil != null && !moment.isBefore(reopenedUntil) ? in(PeriodState.CLOSED) : this;
    }
}
