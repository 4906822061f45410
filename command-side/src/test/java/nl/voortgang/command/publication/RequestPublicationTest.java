package nl.voortgang.command.publication;

import static nl.voortgang.command.Periods.EXPIRY;
import static nl.voortgang.command.Periods.reopened;
import static nl.voortgang.command.Reason.EDITION_NOT_NEXT;
import static nl.voortgang.command.Reason.EDITION_UNDER_WAY;
import static nl.voortgang.command.Reason.PERIOD_NOT_CLOSED;
import static nl.voortgang.command.Reason.REASON_MISSING;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.publication.Publishing.GOALS;
import static nl.voortgang.command.publication.Publishing.REASON;
import static nl.voortgang.command.publication.Publishing.digest;
import static nl.voortgang.command.publication.Publishing.publication;
import static nl.voortgang.command.publication.Publishing.request;
import static nl.voortgang.command.publication.Publishing.requested;
import static nl.voortgang.command.publication.Publishing.sealed;
import static nl.voortgang.command.publication.Publishing.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Zevenaar;
import nl.voortgang.command.publication.PublicationCommand.RequestPublication;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PublicationEvent.PublicationRequested;
import nl.voortgang.events.PublicationId;
import org.junit.jupiter.api.Test;

class RequestPublicationTest {

    @Test
    void a_closed_period_is_published_as_it_stands() {
        publication().when(request(1, null)).then(requested(1, null, null));
    }

    @Test
    void the_report_says_the_moment_at_which_it_was_asked_for() {
        Instant later = Instant.parse("2020-11-19T09:08:33Z");

        assertThat(publication().at(later).when(request(1, null)).events())
                .singleElement()
                .isInstanceOfSatisfying(PublicationRequested.class, event -> assertThat(event.madeAt())
                        .isEqualTo(later));
    }

    @Test
    void what_can_still_change_is_not_published() {
        Publishing.open().when(request(1, null)).thenRefused(PERIOD_NOT_CLOSED);
        publication()
                .where(reopened(VGR1_2020))
                .at(EXPIRY.minusMillis(1))
                .when(request(1, null))
                .thenRefused(PERIOD_NOT_CLOSED);
    }

    @Test
    void a_reopening_that_has_expired_is_in_nobodys_way() {
        Instant expired = EXPIRY;

        assertThat(publication()
                        .where(reopened(VGR1_2020))
                        .at(expired)
                        .when(request(1, null))
                        .events())
                .hasSize(1);
    }

    @Test
    void a_period_that_does_not_exist_is_not_published() {
        RequestPublication first = request(1, null);

        publication()
                .when(new RequestPublication(
                        new PublicationId(Zevenaar.UNKNOWN_PERIOD),
                        1,
                        first.position(),
                        first.exportedAt(),
                        1,
                        first.template(),
                        null))
                .thenRefused(Reason.UNKNOWN_PERIOD);
    }

    @Test
    void a_correction_is_a_new_edition_that_says_why_and_what_it_follows() {
        publication()
                .given(requested(1, null, null), sealed(1, 'c'))
                .when(request(2, REASON))
                .then(requested(2, REASON, digest('c')));
    }

    @Test
    void a_correction_without_a_reason_is_refused() {
        publication()
                .given(requested(1, null, null), sealed(1, 'c'))
                .when(request(2, null))
                .thenRefused(REASON_MISSING);
    }

    @Test
    void what_follows_a_withdrawn_edition_is_a_correction_too() {
        publication()
                .given(requested(1, null, null), sealed(1, 'c'), withdrawn(1))
                .when(request(2, REASON))
                .then(requested(2, REASON, digest('c')));
    }

    @Test
    void there_is_one_edition_under_way_at_most() {
        publication().given(requested(1, null, null)).when(request(2, REASON)).thenRefused(EDITION_UNDER_WAY);
    }

    @Test
    void editions_are_numbered_one_after_the_other() {
        publication().when(request(2, REASON)).thenRefused(EDITION_NOT_NEXT);
        publication().when(request(0, null)).thenRefused(EDITION_NOT_NEXT);
        publication()
                .given(requested(1, null, null), sealed(1, 'c'))
                .when(request(3, REASON))
                .thenRefused(EDITION_NOT_NEXT);
    }

    @Test
    void two_who_want_different_things_in_the_same_edition_do_not_both_get_it() {
        publication()
                .given(requested(1, null, null), sealed(1, 'c'))
                .when(request(1, GOALS, null))
                .thenRefused(EDITION_NOT_NEXT);
        publication()
                .given(requested(1, null, null), sealed(1, 'c'))
                .when(request(1, FreeText.of("iets anders")))
                .thenRefused(EDITION_NOT_NEXT);
    }

    @Test
    void a_retry_stays_quiet_however_far_the_edition_has_come() {
        publication().given(requested(1, null, null)).when(request(1, null)).thenNothing();
        publication()
                .given(requested(1, null, null), sealed(1, 'c'))
                .when(request(1, null))
                .thenNothing();
        // It comes late: the period was reopened since.
        publication()
                .given(requested(1, null, null), sealed(1, 'c'))
                .where(reopened(VGR1_2020))
                .when(request(1, null))
                .thenNothing();
    }
}
