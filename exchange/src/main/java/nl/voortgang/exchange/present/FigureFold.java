package nl.voortgang.exchange.present;

import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import nl.voortgang.exchange.format.BudgetLineSheet;
import nl.voortgang.exchange.format.FigureSheet;

/** The events of budget lines and printed figures as values of their rows. */
final class FigureFold {
    private FigureFold() {}

    static void add(BudgetLineEvent event, Origin by, Present present) {
        Known known = present.item(BudgetLineSheet.SHEET, Present.ITSELF, by);
        switch (event) {
            case BudgetAdopted e -> known.set(BudgetLineSheet.ADOPTED, e.adopted(), by);
            case BudgetAdjusted ignored -> {
                // A file says what was adopted and what was spent, not what was changed between.
            }
            case ActualRecorded e -> known.set(BudgetLineSheet.ACTUAL, e.actual(), by);
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
