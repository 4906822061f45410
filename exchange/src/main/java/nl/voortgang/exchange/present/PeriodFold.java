package nl.voortgang.exchange.present;

import java.time.LocalDate;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodEvent.PeriodClosed;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import nl.voortgang.events.PeriodEvent.PeriodReopened;
import nl.voortgang.events.PeriodEvent.PeriodRevised;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.exchange.format.PeriodSheet;
import nl.voortgang.exchange.format.PeriodStage;
import org.jspecify.annotations.Nullable;

/** A period's events as values of its row. */
final class PeriodFold {
    private PeriodFold() {}

    static void add(PeriodEvent event, Origin by, Present present) {
        Known known = present.item(PeriodSheet.SHEET, Present.ITSELF, by);
        switch (event) {
            case PeriodDefined e -> {
                define(known, by, e.kind(), e.fiscalYear(), e.order(), e.labels(), e.referenceDate(), e.deadline());
                // Every period begins like this: opening it overrules nobody.
                known.imply(PeriodSheet.STATE, PeriodStage.DEFINED);
            }
            case PeriodRevised e ->
                define(known, by, e.kind(), e.fiscalYear(), e.order(), e.labels(), e.referenceDate(), e.deadline());
            case PeriodOpened e -> known.set(PeriodSheet.STATE, PeriodStage.OPEN, by);
            case PeriodClosed e -> known.set(PeriodSheet.STATE, PeriodStage.CLOSED, by);
            case PeriodReopened e -> {
                // An exception that ends by itself: the period counts as closed all the while.
            }
        }
    }

    private static void define(
            Known known,
            Origin by,
            PeriodKind kind,
            int fiscalYear,
            int order,
            PeriodLabels labels,
            @Nullable LocalDate referenceDate,
            @Nullable LocalDate deadline) {
        known.set(PeriodSheet.KIND, kind, by)
                .set(PeriodSheet.FISCAL_YEAR, fiscalYear, by)
                .set(PeriodSheet.ORDER, order, by)
                .set(PeriodSheet.LABEL, labels.label(), by)
                .set(PeriodSheet.SHORT_LABEL, labels.shortLabel(), by)
                .set(PeriodSheet.NAME, labels.name(), by)
                .set(PeriodSheet.REFERENCE_DATE, referenceDate, by)
                .set(PeriodSheet.DEADLINE, deadline, by);
    }
}
