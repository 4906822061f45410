package nl.voortgang.application.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.voortgang.events.FreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a text is found again in what was made from it. */
class TracesTest {
    private static final String TEXT = "Zij heet \"Zoë\" &\nwoont <nu> aan de Vogelsingel 12.";

    private final Traces traces = new Traces(List.of(FreeText.of(TEXT)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Zij heet &quot;Zo&euml;&quot; &amp;<br>woont &lt;nu&gt; aan de Vogelsingel 12.</p>",
                "<p>1.1</p><p>Zij heet \"Zoë\" &amp;\nwoont &lt;nu> aan de <em>Vogel</em>singel 12. Nog steeds.</p>"
            })
    void in_a_page_it_is_found_however_it_is_marked_up(String page) {
        assertThat(traces.isInPage(bytes(page))).isTrue();
    }

    @Test
    void in_data_it_is_found_however_it_is_quoted() {
        assertThat(traces.isInData(bytes("{\"items\":[{\"text\":\"Zij heet \\\"Zo\\u00eb\\\" &\\nwoont <nu> aan de"
                        + " Vogelsingel 12.\"}]}")))
                .isTrue();
        assertThat(traces.isInData(bytes("{\"items\":[{\"text\":\"Zij heet\"}, \"Vogelsingel 12\"]}")))
                .isFalse();
    }

    @Test
    void a_text_within_a_longer_one_is_found_and_one_that_differs_is_not() {
        assertThat(traces.isIn("Zoals gezegd: " + TEXT)).isTrue();
        assertThat(traces.isIn(TEXT.replace("12", "13"))).isFalse();
    }

    @Test
    void a_short_text_is_found_where_it_stands_alone() {
        Traces yes = new Traces(List.of(FreeText.of("Ja.")));

        assertThat(yes.isIn("ja")).as("another word").isFalse();
        assertThat(yes.isIn("Ja")).isTrue();
        assertThat(yes.isIn("Januari")).isFalse();
    }

    @Test
    void what_was_erased_or_says_nothing_is_looked_for_nowhere() {
        Traces nothing = new Traces(List.of(FreeText.ERASED, FreeText.of("…")));

        assertThat(nothing.isUnknown()).isTrue();
        assertThat(nothing.isIn("")).isFalse();
        assertThat(traces.isUnknown()).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
