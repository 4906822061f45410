package nl.voortgang.exchange.present;

import java.time.LocalDate;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.Decision;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import nl.voortgang.exchange.format.BudgetLineSheet;
import nl.voortgang.exchange.format.FigureSheet;

/** The events of budget lines and printed figures as values of their rows. */
final class FigureFold {
    private FigureFold() {}

    /** What a line comes to; an actual amount without a day counts up to the one on which it was recorded. */
    static void add(BudgetLineEvent event, LocalDate recordedOn, Origin by, Present present) {
        Known known = present.item(BudgetLineSheet.SHEET, Present.ITSELF, by);
        switch (event) {
            case BudgetAdopted e -> {
                known.set(BudgetLineSheet.ADOPTED, e.adopted(), by);
                Decision decision = e.decision();
                if (decision != null) {
                    known.set(BudgetLineSheet.DECISION_NUMBER, decision.number(), by)
                            .set(BudgetLineSheet.DECISION_BODY, decision.body(), by)
                            .set(BudgetLineSheet.DECISION_DATE, decision.date(), by);
                }
            }
            case BudgetAdjusted ignored -> {
                // A file says what was adopted and what was spent, not what was changed between.
            }
            case ActualRecorded e ->
                known.set(BudgetLineSheet.ACTUAL, e.actual(), by)
                        .set(BudgetLineSheet.ACTUAL_AS_OF, e.asOf() == null ? recordedOn : e.asOf(), by);
        }
    }

    static void add(PrintedFigureEvent event, Origin by, Present present) {
        Known known = present.item(FigureSheet.SHEET, Present.ITSELF, by);
        switch (event) {
            case PrintedFigureRecorded e ->
                known.set(FigureSheet.SUBJECT, e.subject(), by)
                        .set(FigureSheet.LABEL, e.label(), by)
                        .set(FigureSheet.FISCAL_YEAR, e.fiscalYear(), by)
                        .set(FigureSheet.KIND, e.kind(), by)
                        .set(FigureSheet.VALUE, e.value(), by)
                        .set(FigureSheet.UNIT, e.unit(), by)
                        .set(FigureSheet.SOURCE, e.source(), by);
        }
    }
}
