package nl.voortgang.command.period;

import nl.voortgang.command.Deciding;
import nl.voortgang.events.PeriodEvent;

/** The decider of this package, ready to be held to its rules. */
final class Deciders {
    private Deciders() {}

    static Deciding<PeriodCommand, PeriodState, PeriodEvent> period() {
        return Deciding.of(PeriodDecider::decide, PeriodState::evolve, PeriodState.NONE);
    }
}
