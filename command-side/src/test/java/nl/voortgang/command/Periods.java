package nl.voortgang.command;

import java.time.Instant;
import java.util.List;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PeriodEvent.PeriodClosed;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import nl.voortgang.events.PeriodEvent.PeriodReopened;
import nl.voortgang.events.PeriodEvent.PeriodRevised;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.events.Subject;

/** What happened to periods. */
public final class Periods {
    public static final FreeText REASON = FreeText.of("De accountant vond een verkeerde status.");

    /** A reopening of the tests ends here, a day after {@link Zevenaar#NOW}. */
    public static final Instant EXPIRY = Instant.parse("2020-09-23T10:00:00Z");

    private Periods() {}

    public static PeriodDefined defined(PeriodId period, int order) {
        return new PeriodDefined(period, PeriodKind.PROGRESS_REPORT, 2020, order, labels(period), null, null);
    }

    /** It now stands elsewhere in the order of periods. */
    public static PeriodRevised moved(PeriodId period, int order) {
        return new PeriodRevised(period, PeriodKind.PROGRESS_REPORT, 2020, order, labels(period), null, null);
    }

    public static PeriodOpened opened(PeriodId period) {
        return new PeriodOpened(period);
    }

    public static PeriodClosed closed(PeriodId period) {
        return new PeriodClosed(period);
    }

    /** Open again until {@link #EXPIRY}; for all where no subject is named. */
    public static PeriodReopened reopened(PeriodId period, Subject... scope) {
        return new PeriodReopened(period, List.of(scope), REASON, EXPIRY);
    }

    private static PeriodLabels labels(PeriodId period) {
        return new PeriodLabels(period.code(), null, null);
    }
}
