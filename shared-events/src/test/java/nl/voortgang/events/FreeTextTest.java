package nl.voortgang.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {
    private static final FreeText TEXT = FreeText.of("Mevrouw De Vries is ziek.");

    @Test
    void a_log_never_repeats_what_a_person_typed() {
        assertThat(TEXT).hasToString("FreeText[…]");
        assertThat(new Narrative(
                                NarrativeId.of("5c9e1a27-6f4b-4d80-b3a2-8e7f6d5c4b3a"),
                                PeriodId.of("zevenaar/vgr1-2020"),
                                null,
                                TEXT,
                                TEXT)
                        .toString())
                .doesNotContain("De Vries");
    }

    @Test
    void a_text_whose_key_was_destroyed_says_so() {
        assertThat(FreeText.ERASED.isErased()).isTrue();
        assertThat(FreeText.ERASED.value()).isNull();
        assertThat(FreeText.ERASED).hasToString("FreeText[erased]");
        assertThat(TEXT.isErased()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void what_says_nothing_is_no_text(@Nullable String text) {
        assertThat(FreeText.orNull(text)).isNull();
    }

    @Test
    void spaces_around_a_text_do_not_count() {
        assertThat(FreeText.orNull("  Begint\nlater. \n")).isEqualTo(FreeText.of("Begint\nlater."));
    }
}
