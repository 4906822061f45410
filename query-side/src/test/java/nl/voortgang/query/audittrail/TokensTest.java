package nl.voortgang.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Het park, met 2 vijvers. | Het park met 2 vijvers",
                "6.1.3 kost 1.250,50      | 6.1.3 kost 1.250,50",
                "te laat(2025-03-01)!     | te laat 2025-03-01",
                "zorg- en jeugd/wonen     | zorg en jeugd/wonen",
                "...a..b.                 | a b",
                "𝒜𝒷 geïnd                  | 𝒜𝒷 geïnd",
                "– ? %                    | ''"
            })
    void letters_and_digits_that_stand_together_are_a_token(String text, String tokens) {
        assertThat(String.join(" ", Tokens.of(text))).isEqualTo(tokens);
    }

    /** By this a passage can be passed over. */
    @Test
    void tokens_of_a_part_are_parts_of_tokens_of_the_whole() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(12, 0, 9)
                    .mapToObj(n -> String.valueOf("ab1.,- _é".charAt(n)))
                    .collect(Collectors.joining());
            int from = random.nextInt(text.length());
            int to = from + random.nextInt(text.length() - from + 1);
            List<String> whole = Tokens.of(text);
            assertThat(Tokens.of(text.substring(from, to)))
                    .as("%s of %s", text.substring(from, to), text)
                    .allMatch(token -> whole.stream().anyMatch(each -> each.contains(token)));
        }
    }
}
