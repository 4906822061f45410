package nl.voortgang.command.publication;

import static nl.voortgang.command.Doors.by;
import static nl.voortgang.command.Doors.fixture;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Zevenaar.NOW;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.publication.Publishing.REASON;
import static nl.voortgang.command.publication.Publishing.request;
import static nl.voortgang.command.publication.Publishing.requested;
import static nl.voortgang.command.publication.Publishing.seal;
import static nl.voortgang.command.publication.Publishing.sealed;
import static nl.voortgang.command.publication.Publishing.withdraw;
import static nl.voortgang.command.publication.Publishing.withdrawn;

import nl.voortgang.command.Periods;
import nl.voortgang.command.Situations;
import nl.voortgang.command.Zevenaar;
import org.junit.jupiter.api.Test;

class PublicationAggregateTest {

    @Test
    void a_publication_begins_when_it_is_asked_for() {
        fixture(
                        PublicationAggregate.class,
                        Situations.of(OFFICER, NOW, null, Zevenaar.world().and(Periods.closed(VGR1_2020))))
                .givenNoPriorActivity()
                .when(request(1, null))
                .expectEvents(by(OFFICER, requested(1, null, null)))
                .expectResultMessagePayload(0L);
    }

    @Test
    void what_happened_before_is_known() {
        fixture(PublicationAggregate.class)
                .given(by(CONTROLLER, requested(1, null, null)))
                .when(seal(1, 'c'))
                .expectEvents(by(OFFICER, sealed(1, 'c')))
                .expectResultMessagePayload(1L);
        fixture(PublicationAggregate.class)
                .given(by(CONTROLLER, requested(1, null, null)), by(OFFICER, sealed(1, 'c')))
                .when(withdraw(1, REASON))
                .expectEvents(by(OFFICER, withdrawn(1)))
                .expectResultMessagePayload(2L);
    }
}
