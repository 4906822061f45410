package nl.voortgang.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nl.voortgang.publication.print.StoredReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was published as data can be read for ever, and is written again as it was. */
class ReportJsonTest {
    static Stream<String> reports() {
        return StoredReports.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_stored_report_is_read_and_written_again_byte_for_byte(String organisation) {
        byte[] stored = StoredReports.json(organisation);

        assertThat(ReportJson.write(ReportJson.read(stored))).isEqualTo(stored);
    }

    @Test
    void a_field_that_a_later_layout_added_is_passed_over() {
        String later = text("seed-0").replaceFirst("\\{", "{ \"later\" : [1],");

        assertThat(ReportJson.read(bytes(later))).isEqualTo(ReportJson.read(StoredReports.json("seed-0")));
    }

    @Test
    void a_layout_that_is_not_known_is_refused() {
        String newer = text("seed-0").replaceFirst("\"format\" : 1", "\"format\" : 2");

        assertThatThrownBy(() -> ReportJson.read(bytes(newer)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("layout 2");
    }

    @Test
    void what_is_no_report_is_refused() {
        assertThatThrownBy(() -> ReportJson.read(bytes("no report"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(String organisation) {
        return new String(StoredReports.json(organisation), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
