package nl.voortgang.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailSpanTest {
    /** With two bits that do not count, 4 to 7 are one stretch, and 8 to 11 the next. */
    @ParameterizedTest
    @CsvSource({
        "2, 10, ASC, 3-3 4-7 8-10",
        "2, 10, DESC, 8-10 4-7 3-3",
        "0, 8, ASC, 1-3 4-7 8-8",
        "0, 8, DESC, 8-8 4-7 1-3",
        "3, 7, ASC, 4-7",
        "3, 7, DESC, 4-7",
        "7, 8, DESC, 8-8",
        "7, 7, ASC, ''"
    })
    void a_span_is_walked_by_stretch_after_stretch(long after, long last, Order order, String stretches) {
        List<String> walked = new ArrayList<>();
        for (TrailSpan left = new TrailSpan(after, last); left.length() > 0; ) {
            TrailSpan stretch = left.nearest(2, order);
            walked.add((stretch.after() + 1) + "-" + stretch.last());
            left = left.without(stretch, order);
        }
        assertThat(String.join(" ", walked)).isEqualTo(stretches);
    }
}
