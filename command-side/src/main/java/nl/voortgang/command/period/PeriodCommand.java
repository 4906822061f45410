package nl.voortgang.command.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;

/** What can be asked of a reporting period. */
public sealed interface PeriodCommand extends Command {
    PeriodId periodId();

    @Override
    default String aggregateId() {
        return AggregateIds.of(periodId());
    }

    record DefinePeriod(PeriodId periodId, Definition definition) implements PeriodCommand {}

    record RevisePeriod(PeriodId periodId, Definition definition) implements PeriodCommand {}

    record OpenPeriod(PeriodId periodId) implements PeriodCommand {}

    record ClosePeriod(PeriodId periodId) implements PeriodCommand {}

    /**
     * Allows corrections in a closed period for a while; another person than the one who closed it decides so.
     *
     * @param scope the activities and goals that may be corrected; empty means all
     */
    record ReopenPeriod(PeriodId periodId, List<Subject> scope, FreeText reason, Instant expiresAt)
            implements PeriodCommand {
        public ReopenPeriod {
            scope = List.copyOf(scope);
        }
    }

    /** Everything about a period but its code, which never changes. */
    record Definition(
            PeriodKind kind,
            int fiscalYear,
            int order,
            PeriodLabels labels,
            @Nullable LocalDate referenceDate,
            @Nullable LocalDate deadline) {}
}
