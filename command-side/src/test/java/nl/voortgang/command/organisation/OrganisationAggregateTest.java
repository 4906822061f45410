package nl.voortgang.command.organisation;

import static nl.voortgang.command.Doors.by;
import static nl.voortgang.command.Doors.fixture;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Zevenaar.N;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.scale;
import static nl.voortgang.command.organisation.Deciders.REGISTERED;

import java.util.List;
import nl.voortgang.command.organisation.OrganisationCommand.DefineStatusScale;
import nl.voortgang.command.organisation.OrganisationCommand.RegisterOrganisation;
import nl.voortgang.events.AccountRule;
import org.junit.jupiter.api.Test;

class OrganisationAggregateTest {
    @Test
    void an_organisation_begins_with_its_registration() {
        fixture(OrganisationAggregate.class)
                .givenNoPriorActivity()
                .when(new RegisterOrganisation(ZEVENAAR, "Gemeente Zevenaar", AccountRule.REQUIRED))
                .expectEvents(by(OFFICER, REGISTERED))
                .expectResultMessagePayload(0L);
    }

    @Test
    void what_happened_is_remembered_and_an_event_says_who_caused_it() {
        fixture(OrganisationAggregate.class)
                .given(by(CONTROLLER, REGISTERED), by(CONTROLLER, scale(1, V)))
                .when(new DefineStatusScale(ZEVENAAR, List.of(V, N)))
                .expectEvents(by(OFFICER, scale(2, V, N)))
                .expectResultMessagePayload(2L);
    }
}
