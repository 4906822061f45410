package nl.voortgang.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a reporting period. Stored for good: add, never rename. */
public sealed interface PeriodEvent extends Event {
    PeriodId periodId();

    @Override
    default OrganisationId organisationId() {
        return periodId().organisationId();
    }

    /**
     * A period was planned; nothing can be reported in it yet.
     *
     * @param order earlier periods have lower numbers
     * @param referenceDate the date the figures are about (peildatum)
     * @param deadline the last day for reporting
     */
    @StoredName("period.defined")
    record PeriodDefined(
            PeriodId periodId,
            PeriodKind kind,
            int fiscalYear,
            int order,
            PeriodLabels labels,
            @Nullable LocalDate referenceDate,
            @Nullable LocalDate deadline)
            implements PeriodEvent {}

    /** Labels, order or dates of a period were changed; its code never is. */
    @StoredName("period.revised")
    record PeriodRevised(
            PeriodId periodId,
            PeriodKind kind,
            int fiscalYear,
            int order,
            PeriodLabels labels,
            @Nullable LocalDate referenceDate,
            @Nullable LocalDate deadline)
            implements PeriodEvent {}

    @StoredName("period.opened")
    record PeriodOpened(PeriodId periodId) implements PeriodEvent {}

    /** From here on the period takes no more status. */
    @StoredName("period.closed")
    record PeriodClosed(PeriodId periodId) implements PeriodEvent {}

    /**
     * Another person than the one who closed it allowed corrections for a while.
     *
     * @param scope the activities and goals that may be corrected; empty means all
     * @param expiresAt from this moment on the period is closed again
     */
    @StoredName("period.reopened")
    record PeriodReopened(PeriodId periodId, List<Subject> scope, FreeText reason, Instant expiresAt)
            implements PeriodEvent {
        public PeriodReopened {
            scope = List.copyOf(scope);
        }
    }
}
