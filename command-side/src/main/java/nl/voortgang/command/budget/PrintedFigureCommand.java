package nl.voortgang.command.budget;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import nl.voortgang.events.PrintedFigureId;

/** What can be asked of a figure that a report printed. */
public sealed interface PrintedFigureCommand extends Command {
    PrintedFigureId printedFigureId();

    @Override
    default String aggregateId() {
        return AggregateIds.of(printedFigureId());
    }

    /** Keeps the figure as it stands in the report; recording it again differently replaces it in what is shown. */
    record RecordPrintedFigure(PrintedFigureRecorded figure) implements PrintedFigureCommand {
        @Override
        public PrintedFigureId printedFigureId() {
            return figure.printedFigureId();
        }
    }
}
