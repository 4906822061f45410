package nl.voortgang.command.budget;

import java.util.List;
import nl.voortgang.command.Existing;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.budget.PrintedFigureCommand.RecordPrintedFigure;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import org.jspecify.annotations.Nullable;

/** The rules of a printed figure; its state is the figure itself, null as long as there is none. */
final class PrintedFigureDecider {
    private PrintedFigureDecider() {}

    static List<PrintedFigureEvent> decide(
            PrintedFigureCommand command, @Nullable PrintedFigureRecorded state, Situation situation) {
        return switch (command) {
            case RecordPrintedFigure again when again.figure().equals(state) -> List.of();
            case RecordPrintedFigure keep -> {
                PrintedFigureRecorded figure = keep.figure();
                if (state != null && !state.organisationId().equals(figure.organisationId())) {
                    throw new Refused(Reason.ALREADY_EXISTS, "This id belongs to a figure of another organisation.");
                }
                Existing.organisation(figure.organisationId(), situation);
                if (figure.subject() != null) {
                    Existing.subject(figure.subject(), figure.organisationId(), situation);
                }
                yield List.of(figure);
            }
        };
    }
}
