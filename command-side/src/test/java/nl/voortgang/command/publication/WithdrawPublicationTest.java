package nl.voortgang.command.publication;

import static nl.voortgang.command.Reason.ALREADY_WITHDRAWN;
import static nl.voortgang.command.Reason.NOT_SEALED;
import static nl.voortgang.command.Reason.UNKNOWN_EDITION;
import static nl.voortgang.command.publication.Publishing.REASON;
import static nl.voortgang.command.publication.Publishing.digest;
import static nl.voortgang.command.publication.Publishing.publication;
import static nl.voortgang.command.publication.Publishing.requested;
import static nl.voortgang.command.publication.Publishing.sealed;
import static nl.voortgang.command.publication.Publishing.withdraw;
import static nl.voortgang.command.publication.Publishing.withdrawn;

import nl.voortgang.events.FreeText;
import org.junit.jupiter.api.Test;

class WithdrawPublicationTest {

    @Test
    void what_is_published_can_be_withdrawn() {
        publication()
                .given(requested(1, null, null), sealed(1, 'c'))
                .when(withdraw(1, REASON))
                .then(withdrawn(1));
    }

    @Test
    void an_earlier_edition_can_be_withdrawn_too() {
        publication()
                .given(requested(1, null, null), sealed(1, 'c'), requested(2, REASON, digest('c')), sealed(2, 'd'))
                .when(withdraw(1, REASON))
                .then(withdrawn(1));
    }

    @Test
    void what_is_not_published_cannot_be_withdrawn() {
        publication().given(requested(1, null, null)).when(withdraw(1, REASON)).thenRefused(NOT_SEALED);
    }

    @Test
    void what_does_not_exist_cannot_be_withdrawn() {
        publication()
                .given(requested(1, null, null), sealed(1, 'c'))
                .when(withdraw(2, REASON))
                .thenRefused(UNKNOWN_EDITION);
    }

    @Test
    void it_is_withdrawn_once_and_a_retry_stays_quiet() {
        publication()
                .given(requested(1, null, null), sealed(1, 'c'), withdrawn(1))
                .when(withdraw(1, REASON))
                .thenNothing();
        publication()
                .given(requested(1, null, null), sealed(1, 'c'), withdrawn(1))
                .when(withdraw(1, FreeText.of("Een andere reden.")))
                .thenRefused(ALREADY_WITHDRAWN);
    }
}
