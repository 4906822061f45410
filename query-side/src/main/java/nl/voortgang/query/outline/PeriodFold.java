package nl.voortgang.query.outline;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodEvent.PeriodClosed;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import nl.voortgang.events.PeriodEvent.PeriodReopened;
import nl.voortgang.events.PeriodEvent.PeriodRevised;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import org.jspecify.annotations.Nullable;

/** What events of periods mean for the outline. */
final class PeriodFold {
    private final PeriodRows rows;

    PeriodFold(PeriodRows rows) {
        this.rows = rows;
    }

    void apply(PeriodEvent event, long position, long sequence) throws SQLException {
        rows.put(event.periodId(), position, sequence, after(event));
    }

    private Period after(PeriodEvent event) throws SQLException {
        PeriodId id = event.periodId();
        return switch (event) {
            case PeriodDefined it ->
                plan(it.kind(), it.fiscalYear(), it.order(), it.labels(), it.referenceDate(), it.deadline());
            case PeriodRevised it ->
                rows.current(id)
                        .revised(plan(
                                it.kind(),
                                it.fiscalYear(),
                                it.order(),
                                it.labels(),
                                it.referenceDate(),
                                it.deadline()));
            case PeriodOpened ignored -> rows.current(id).in(PeriodState.OPEN);
            case PeriodClosed ignored -> rows.current(id).in(PeriodState.CLOSED);
            case PeriodReopened it -> rows.current(id).reopened(it.expiresAt(), it.scope());
        };
    }

    private static Period plan(
            PeriodKind kind,
            int fiscalYear,
            int order,
            PeriodLabels labels,
            @Nullable LocalDate referenceDate,
            @Nullable LocalDate deadline) {
        return new Period(
                kind, fiscalYear, order, labels, referenceDate, deadline, PeriodState.DEFINED, null, List.of());
    }
}
