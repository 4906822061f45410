package nl.voortgang.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Test
    void words_stand_apart_and_those_in_quotation_marks_together() {
        assertThat(Words.of("  Park \"met een vijver\"  klaar ")).containsExactly("Park", "met een vijver", "klaar");
        assertThat(Words.of(" ")).isEmpty();
    }

    @Test
    void a_mark_that_is_not_closed_is_no_part_of_a_word() {
        assertThat(Words.of("\"park vijver")).containsExactly("park", "vijver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "%__%", "6.", "park t", "a b c d e f g h i"})
    void what_stands_in_nearly_every_text_is_refused(String text) {
        assertThatThrownBy(() -> Words.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codes_and_short_words_are_words() {
        assertThat(Words.of("6.1 te")).containsExactly("6.1", "te");
    }

    @Test
    void too_many_words_and_too_long_a_text_are_refused() {
        assertThat(Words.of("een twee drie vier vijf zes zeven acht")).hasSize(8);
        assertThatThrownBy(() -> Words.of("een twee drie vier vijf zes zeven acht negen"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Words.of("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }
}
