package nl.voortgang.events;

import static nl.voortgang.events.StatusLevel.AT_RISK;
import static nl.voortgang.events.StatusLevel.OFF_TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatusTest {
    private static final FreeText SAID = FreeText.of("Gezegd.");

    @Test
    void only_at_risk_and_off_track_owe_the_council_an_account() {
        assertThat(Stream.of(StatusLevel.values()).filter(StatusLevel::needsAccount))
                .isEqualTo(List.of(AT_RISK, OFF_TRACK));
    }

    @Test
    void an_account_is_complete_with_cause_consequence_and_correction() {
        assertThat(new Account(SAID, SAID, SAID).isComplete()).isTrue();
        assertThat(new Account(null, SAID, SAID).isComplete()).isFalse();
        assertThat(new Account(SAID, null, SAID).isComplete()).isFalse();
        assertThat(new Account(SAID, SAID, null).isComplete()).isFalse();
        assertThat(Account.NONE.isComplete()).isFalse();
    }

    @Test
    void a_text_that_was_erased_still_counts_as_given() {
        assertThat(new Account(FreeText.ERASED, SAID, SAID).isComplete()).isTrue();
    }
}
