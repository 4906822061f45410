package nl.voortgang.command.budget;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.events.OverspendingId;
import nl.voortgang.events.Subject;

/** What can be asked of an overspending. */
public sealed interface OverspendingCommand extends Command {
    OverspendingId overspendingId();

    @Override
    default String aggregateId() {
        return AggregateIds.of(overspendingId());
    }

    /** Says what kind of overspending it is, and why. May be said again: the newest counts. */
    record ClassifyOverspending(
            OverspendingId overspendingId, Subject programme, OverspendingClass classification, FreeText reason)
            implements OverspendingCommand {}
}
