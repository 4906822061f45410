package nl.voortgang.verifier.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes sort as people expect. */
class NaturalOrderTest {
    @Test
    void numbers_in_codes_count_as_numbers() {
        List<String> codes = List.of("6", "6 a", "6.2", "6.10", "6.100000000000000000000", "P2.9", "p2.010", "P2.11");
        List<String> keys = new ArrayList<>();
        codes.forEach(code -> keys.add(NaturalOrder.key(code, 7)));
        List<String> sorted = new ArrayList<>(keys);
        Collections.shuffle(sorted);
        Collections.sort(sorted);

        assertThat(sorted).isEqualTo(keys);
    }

    @Test
    void what_has_no_code_comes_last_in_order_of_its_making() {
        assertThat(NaturalOrder.key(null, 9)).isGreaterThan(NaturalOrder.key("zz", 1));
        assertThat(NaturalOrder.key(" ", 10)).isGreaterThan(NaturalOrder.key(null, 9));
    }

    @Test
    void a_key_is_written_like_this() {
        assertThat(NaturalOrder.key(" P2.010   A ", 123)).isEqualTo("0p012.0210 a\t03123");
        assertThat(NaturalOrder.key("000", 1)).isEqualTo("0010\t011");
        assertThat(NaturalOrder.key(null, 1)).isEqualTo("1\t011");
    }
}
