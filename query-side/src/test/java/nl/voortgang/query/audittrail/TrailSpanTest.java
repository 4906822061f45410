package nl.voortgang.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import nl.voortgang.query.audittrail.TrailQuestion.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailSpanTest {
    @ParameterizedTest
    @CsvSource({
        "5, ASC, 6-10",
        "5, DESC, 3-4",
        "2, ASC, 3-10",
        "11, DESC, 3-10",
        "10, ASC, ''",
        "3, DESC, ''",
        "1, ASC, 3-10",
        "99, DESC, 3-10"
    })
    void what_is_left_lies_behind_what_was_seen(long seen, Order order, String left) {
        assertThat(written(new TrailSpan(2, 10).behind(seen, order))).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"5, 3-5, 6-10", "2, '', 3-10", "0, '', 3-10", "10, 3-10, ''", "12, 3-10, ''"})
    void a_position_parts_a_span_in_two(long position, String upTo, String after) {
        TrailSpan span = new TrailSpan(2, 10);
        assertThat(written(span.upTo(position))).isEqualTo(upTo);
        assertThat(written(span.after(position))).isEqualTo(after);
    }

    private static String written(TrailSpan span) {
        return span.isEmpty() ? "" : (span.after() + 1) + "-" + span.last();
    }
}
