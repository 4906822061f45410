package nl.voortgang.publication.compare;

import nl.voortgang.publication.report.ReportPeriod;
import nl.voortgang.publication.report.Status;
import org.jspecify.annotations.Nullable;

/**
 * A status that became another one.
 *
 * @param before the period of the earlier status; another one than after where two periods are compared
 * @param from null where there was none; so is to
 */
public record CellChange(
        ReportPeriod before,
        ReportPeriod after,
        @Nullable Status from,
        @Nullable Status to) {}
