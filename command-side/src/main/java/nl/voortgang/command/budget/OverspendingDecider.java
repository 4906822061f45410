package nl.voortgang.command.budget;

import java.util.List;
import nl.voortgang.command.Existing;
import nl.voortgang.command.Situation;
import nl.voortgang.command.budget.OverspendingCommand.ClassifyOverspending;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.OverspendingEvent.OverspendingClassified;

/**
 * The rules of an overspending. Whether there is one is not asked here: that changes with every actual, and a classification made before stays
 * on record.
 */
final class OverspendingDecider {
    private OverspendingDecider() {}

    static List<OverspendingEvent> decide(OverspendingCommand command, OverspendingState state, Situation situation) {
        return switch (command) {
            case ClassifyOverspending classify -> classify(classify, state, situation);
        };
    }

    private static List<OverspendingEvent> classify(
            ClassifyOverspending classify, OverspendingState state, Situation situation) {
        Existing.subject(classify.programme(), classify.overspendingId().organisationId(), situation);
        OverspendingClassified wanted = new OverspendingClassified(
                classify.overspendingId(), classify.programme(), classify.classification(), classify.reason());
        return wanted.equals(state.classified()) ? List.of() : List.of(wanted);
    }
}
