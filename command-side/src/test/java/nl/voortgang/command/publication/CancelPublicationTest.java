package nl.voortgang.command.publication;

import static nl.voortgang.command.Reason.ALREADY_SEALED;
import static nl.voortgang.command.Reason.ALREADY_WITHDRAWN;
import static nl.voortgang.command.Reason.REASON_MISSING;
import static nl.voortgang.command.Reason.UNKNOWN_EDITION;
import static nl.voortgang.command.publication.Publishing.REASON;
import static nl.voortgang.command.publication.Publishing.cancel;
import static nl.voortgang.command.publication.Publishing.cancelled;
import static nl.voortgang.command.publication.Publishing.digest;
import static nl.voortgang.command.publication.Publishing.publication;
import static nl.voortgang.command.publication.Publishing.request;
import static nl.voortgang.command.publication.Publishing.requested;
import static nl.voortgang.command.publication.Publishing.seal;
import static nl.voortgang.command.publication.Publishing.sealed;
import static nl.voortgang.command.publication.Publishing.withdraw;
import static nl.voortgang.command.publication.Publishing.withdrawn;

import nl.voortgang.events.FreeText;
import org.junit.jupiter.api.Test;

class CancelPublicationTest {

    @Test
    void what_is_not_printed_yet_can_be_given_up() {
        publication().given(requested(1, null, null)).when(cancel(1, REASON)).then(cancelled(1));
    }

    @Test
    void what_is_published_is_not_given_up_but_withdrawn() {
        publication()
                .given(requested(1, null, null), sealed(1, 'c'))
                .when(cancel(1, REASON))
                .thenRefused(ALREADY_SEALED);
        publication()
                .given(requested(1, null, null), sealed(1, 'c'), withdrawn(1))
                .when(cancel(1, REASON))
                .thenRefused(ALREADY_SEALED);
    }

    /** Whoever prints it meanwhile comes too late. */
    @Test
    void what_was_given_up_is_never_sealed_nor_withdrawn() {
        publication()
                .given(requested(1, null, null), cancelled(1))
                .when(seal(1, 'c'))
                .thenRefused(ALREADY_WITHDRAWN);
        publication()
                .given(requested(1, null, null), cancelled(1))
                .when(withdraw(1, REASON))
                .thenRefused(ALREADY_WITHDRAWN);
    }

    @Test
    void what_does_not_exist_cannot_be_given_up() {
        publication().when(cancel(1, REASON)).thenRefused(UNKNOWN_EDITION);
    }

    @Test
    void it_is_given_up_once_and_a_retry_stays_quiet() {
        publication()
                .given(requested(1, null, null), cancelled(1))
                .when(cancel(1, REASON))
                .thenNothing();
        publication()
                .given(requested(1, null, null), cancelled(1))
                .when(cancel(1, FreeText.of("Een andere reden.")))
                .thenRefused(ALREADY_WITHDRAWN);
    }

    @Test
    void the_period_is_free_for_another_edition_which_corrects_nothing_where_nothing_was_published() {
        publication()
                .given(requested(1, null, null), cancelled(1))
                .when(request(2, null))
                .then(requested(2, null, null));
    }

    @Test
    void the_next_edition_corrects_the_newest_that_was_published() {
        publication()
                .given(requested(1, null, null), sealed(1, 'c'), requested(2, REASON, digest('c')), cancelled(2))
                .when(request(3, REASON))
                .then(requested(3, REASON, digest('c')));
        publication()
                .given(requested(1, null, null), sealed(1, 'c'), requested(2, REASON, digest('c')), cancelled(2))
                .when(request(3, null))
                .thenRefused(REASON_MISSING);
    }
}
