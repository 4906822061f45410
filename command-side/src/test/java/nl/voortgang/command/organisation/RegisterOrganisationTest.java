package nl.voortgang.command.organisation;

import static nl.voortgang.command.Reason.ALREADY_EXISTS;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.scale;
import static nl.voortgang.command.organisation.Deciders.REGISTERED;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.organisation.OrganisationCommand.RegisterOrganisation;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import org.junit.jupiter.api.Test;

class RegisterOrganisationTest {
    private static final RegisterOrganisation REGISTER =
            new RegisterOrganisation(ZEVENAAR, "Gemeente Zevenaar", AccountRule.REQUIRED);

    private final Deciding<OrganisationCommand, OrganisationState, OrganisationEvent> organisation =
            Deciders.organisation();

    @Test
    void an_organisation_is_registered_with_its_rule_on_accounts() {
        organisation.when(REGISTER).then(REGISTERED);
        organisation
                .when(new RegisterOrganisation(ZEVENAAR, "Zevenaar", AccountRule.WAIVED))
                .then(new OrganisationRegistered(ZEVENAAR, "Zevenaar", AccountRule.WAIVED));
    }

    @Test
    void its_id_is_taken_from_then_on() {
        organisation
                .given(REGISTERED)
                .when(new RegisterOrganisation(ZEVENAAR, "Gemeente Zevenaar", AccountRule.WAIVED))
                .thenRefused(ALREADY_EXISTS);
        organisation
                .given(REGISTERED)
                .when(new RegisterOrganisation(ZEVENAAR, "Zevenaar", AccountRule.REQUIRED))
                .thenRefused(ALREADY_EXISTS);
    }

    @Test
    void registering_it_again_in_the_same_way_changes_nothing() {
        organisation.given(REGISTERED).when(REGISTER).thenNothing();
        organisation.given(REGISTERED, scale(1, V)).when(REGISTER).thenNothing();
    }
}
