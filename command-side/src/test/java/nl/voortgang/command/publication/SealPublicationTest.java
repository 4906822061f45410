package nl.voortgang.command.publication;

import static nl.voortgang.command.Periods.reopened;
import static nl.voortgang.command.Reason.PRINTED_OTHERWISE;
import static nl.voortgang.command.Reason.UNKNOWN_EDITION;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.publication.Publishing.VGR1;
import static nl.voortgang.command.publication.Publishing.printed;
import static nl.voortgang.command.publication.Publishing.publication;
import static nl.voortgang.command.publication.Publishing.requested;
import static nl.voortgang.command.publication.Publishing.seal;
import static nl.voortgang.command.publication.Publishing.sealed;
import static nl.voortgang.command.publication.Publishing.withdrawn;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.voortgang.command.publication.PublicationCommand.SealPublication;
import nl.voortgang.events.PrintedForm;
import org.junit.jupiter.api.Test;

class SealPublicationTest {

    @Test
    void what_was_asked_for_is_sealed_with_what_was_printed() {
        publication().given(requested(1, null, null)).when(seal(1, 'c')).then(sealed(1, 'c'));
    }

    /** What is printed was decided when it was asked for. */
    @Test
    void it_does_not_matter_that_the_period_was_reopened_meanwhile() {
        publication()
                .given(requested(1, null, null))
                .where(reopened(VGR1_2020))
                .when(seal(1, 'c'))
                .then(sealed(1, 'c'));
    }

    @Test
    void what_nobody_asked_for_is_not_sealed() {
        publication().when(seal(1, 'c')).thenRefused(UNKNOWN_EDITION);
        publication().given(requested(1, null, null)).when(seal(2, 'c')).thenRefused(UNKNOWN_EDITION);
        publication().given(requested(1, null, null)).when(seal(0, 'c')).thenRefused(UNKNOWN_EDITION);
    }

    /** Two nodes printed it; whoever came first has sealed for both. */
    @Test
    void the_same_bytes_again_stay_quiet() {
        publication()
                .given(requested(1, null, null), sealed(1, 'c'))
                .when(seal(1, 'c'))
                .thenNothing();
        publication()
                .given(requested(1, null, null), sealed(1, 'c'), withdrawn(1))
                .when(seal(1, 'c'))
                .thenNothing();
    }

    @Test
    void other_bytes_never_replace_what_was_sealed() {
        publication()
                .given(requested(1, null, null), sealed(1, 'c'))
                .when(seal(1, 'd'))
                .thenRefused(PRINTED_OTHERWISE);
        publication()
                .given(requested(1, null, null), sealed(1, 'c'), withdrawn(1))
                .when(seal(1, 'd'))
                .thenRefused(PRINTED_OTHERWISE);
    }

    @Test
    void it_is_sealed_in_all_forms_or_not_at_all() {
        List<PrintedForm> all = printed('c');

        assertThatIllegalArgumentException().isThrownBy(() -> new SealPublication(VGR1, 1, all.subList(0, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealPublication(VGR1, 1, List.of(all.get(0), all.get(1), all.get(1))));
    }
}
