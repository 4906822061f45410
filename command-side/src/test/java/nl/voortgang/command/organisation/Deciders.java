package nl.voortgang.command.organisation;

import static nl.voortgang.command.Zevenaar.ZEVENAAR;

import nl.voortgang.command.Deciding;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;

/** The decider of this package, ready to be held to its rules. */
final class Deciders {
    static final OrganisationRegistered REGISTERED =
            new OrganisationRegistered(ZEVENAAR, "Gemeente Zevenaar", AccountRule.REQUIRED);

    private Deciders() {}

    static Deciding<OrganisationCommand, OrganisationState, OrganisationEvent> organisation() {
        return Deciding.of(
                (command, state, situation) -> OrganisationDecider.decide(command, state),
                (state, event, actor) -> OrganisationState.evolve(state, event),
                OrganisationState.NONE);
    }
}
