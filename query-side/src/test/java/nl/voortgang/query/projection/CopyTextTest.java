package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void what_separates_values_and_rows_is_escaped_within_a_value() {
        CopyText text = new CopyText();
        text.value("a\tb\nc\rd\\e").value(null).value("é\t€").value(12L).value(new UUID(1, 2));
        text.endRow().value("next");
        assertThat(new String(text.take(), StandardCharsets.UTF_8))
                .isEqualTo("a\\tb\\nc\\rd\\\\e\t\\N\té\\t€\t12\t00000000-0000-0001-0000-000000000002\nnext");
        assertThat(text.size()).isZero();
    }

    /** Longer than a block by itself, and many that are shorter: nothing is lost where one block ends and the next begins. */
    @Test
    void any_amount_of_text_comes_out_as_it_went_in() {
        CopyText text = new CopyText();
        StringBuilder expected = new StringBuilder();
        for (int length : new int[] {100_000, 1, 65_535, 65_536, 65_537, 3, 200_000, 7}) {
            String value = "é" + "x".repeat(length);
            text.value(value).endRow();
            expected.append(value).append('\n');
        }
        for (int i = 0; i < 50_000; i++) {
            text.value("row " + i).endRow();
            expected.append("row ").append(i).append('\n');
        }
        assertThat(text.size()).isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8).length);
        assertThat(new String(text.take(), StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }
}
