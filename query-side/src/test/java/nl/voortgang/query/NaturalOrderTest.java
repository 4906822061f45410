package nl.voortgang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbers_in_a_code_count_as_numbers() {
        assertThat(sorted("6.10", "10", "6.2", "6", "6.2.1", "P2.10", "P2.9", "9"))
                .containsExactly("6", "6.2", "6.2.1", "6.10", "9", "10", "P2.9", "P2.10");
    }

    @Test
    void numbers_longer_than_any_integer_still_count_as_numbers() {
        assertThat(sorted("100000000000000000000000", "99999999999999999999999"))
                .containsExactly("99999999999999999999999", "100000000000000000000000");
    }

    @Test
    void a_code_comes_before_the_codes_that_begin_with_it() {
        assertThat(sorted("6 a", "6.1", "6a", "6")).containsExactly("6", "6 a", "6.1", "6a");
    }

    @Test
    void without_a_code_comes_last_in_order_of_creation() {
        List<String> keys = Stream.of(
                        NaturalOrder.key("zz", 1),
                        NaturalOrder.key(null, 9),
                        NaturalOrder.key("  ", 10),
                        NaturalOrder.key(null, 100))
                .toList();
        assertThat(keys).isSorted();
    }

    @Test
    void equal_codes_stand_in_order_of_creation() {
        assertThat(List.of(NaturalOrder.key("P2.1", 9), NaturalOrder.key("p2.01", 10), NaturalOrder.key("P2.1", 11)))
                .isSorted();
    }

    /** The codes in the order of their keys, whatever the order in which they were created. */
    private static List<String> sorted(String... codes) {
        List<String> inOrder = byKey(List.of(codes));
        assertThat(byKey(List.of(codes).reversed())).isEqualTo(inOrder);
        return inOrder;
    }

    private static List<String> byKey(List<String> codes) {
        record Keyed(String key, String code) {}
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new Keyed(NaturalOrder.key(codes.get(i), i + 1L), codes.get(i)))
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::code)
                .toList();
    }
}
