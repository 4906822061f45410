package nl.voortgang.web.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Map<String, String> STANDARD = Theme.tokensOf("""
            .voortgang-theme {
              --vg-brand: #0b4f5c;
              --vg-brand-dark: #083b45;
              --vg-on-brand: #ffffff;
              --vg-link: #0a5a9c;
              --vg-surface: #f4f7f8;
              --vg-text: #1b2428;
              --vg-text-light: #4a5a61;
              --vg-notice: #fff4cc;
            }
            """);

    @Test
    void its_tokens_become_a_stylesheet() {
        Theme.Reading reading = Theme.read("""
                /* The house style
                   of a town. */
                --vg-brand: #7a1f5c;
                --vg-brand-dark: #57143f;
                """, STANDARD);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.theme().css())
                .isEqualTo(".voortgang-theme {\n  --vg-brand: #7a1f5c;\n  --vg-brand-dark: #57143f;\n}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--vg-brand: url(https://elsewhere.example/x)",
                "--vg-brand: #7a1f5c; } body { display: none",
                "@import \"elsewhere.css\";",
                "--vg-brand: #7a1f5c;</style>",
                "body { color: red; }",
                "--vg-brand: expression(1)",
                "--vg-brand: \\75rl",
            })
    void whatever_is_no_token_with_a_plain_value_is_refused(String line) {
        assertThat(Theme.read("--vg-brand-dark: #57143f;\n" + line, STANDARD).faults())
                .containsExactly("line 2 is no design token with a plain value");
    }

    @Test
    void a_line_after_a_comment_of_several_lines_keeps_its_number() {
        assertThat(Theme.read("/* a\nb */\nwrong", STANDARD).faults())
                .containsExactly("line 3 is no design token with a plain value");
    }

    @Test
    void text_that_cannot_be_read_on_its_ground_is_refused() {
        assertThat(Theme.read("--vg-brand: #ffcc00;", STANDARD).faults())
                .containsExactly("--vg-on-brand on --vg-brand has a contrast of 1.5 : 1, and needs 4.5 : 1");
        assertThat(Theme.read("--vg-brand: #ffcc00;\n--vg-brand-dark: #e6b800;\n--vg-on-brand: #000000;", STANDARD)
                        .faults())
                .containsExactly("--vg-brand-dark on white has a contrast of 1.9 : 1, and needs 4.5 : 1");
    }

    @Test
    void a_colour_of_text_must_be_known_exactly() {
        assertThat(Theme.read("--vg-link: purple;", STANDARD).faults())
                .contains("--vg-link on white must be written as #rrggbb, so that the contrast is known");
    }

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21.0", "#777777, #ffffff, 4.48", "#ffffff, #ffffff, 1.0", "#ff0000, #0000ff, 2.15"})
    void contrast_is_reckoned_as_the_guidelines_do(String text, String ground, double contrast) {
        assertThat(Colour.of(text).orElseThrow().contrastWith(Colour.of(ground).orElseThrow()))
                .isCloseTo(contrast, within(0.005));
    }
}
