package nl.voortgang.publication.report;

import java.time.LocalDate;
import nl.voortgang.events.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * A period that is printed.
 *
 * @param label in a table's head
 * @param shortLabel beside a status
 * @param name in a sentence
 * @param referenceDate the date that its figures are about
 */
public record ReportPeriod(
        String code,
        PeriodKind kind,
        int fiscalYear,
        String label,
        String shortLabel,
        String name,
        @Nullable LocalDate referenceDate) {}
