package nl.voortgang.web.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.voortgang.web.form.Form;
import org.junit.jupiter.api.Test;

class ProposalRowsTest {
    private static final Map<String, String> TYPED = Map.of(
            "rows", "3",
            "reason", "Omdat",
            "row-1-amount", "1",
            "row-2-amount", "2",
            "row-2-label", "Sport",
            "row-3-amount", "3");

    @Test
    void a_row_is_added_below_and_what_was_typed_stays() {
        Form form = ProposalRows.added(Form.fresh(TYPED));

        assertThat(ProposalRows.count(form)).isEqualTo(4);
        assertThat(form.text("row-3-amount")).isEqualTo("3");
        assertThat(form.text("reason")).isEqualTo("Omdat");
    }

    @Test
    void rows_below_one_that_is_taken_away_move_up() {
        Form form = ProposalRows.removed(Form.fresh(TYPED), 1);

        assertThat(ProposalRows.count(form)).isEqualTo(2);
        assertThat(form.text("row-1-amount")).isEqualTo("2");
        assertThat(form.text("row-1-label")).isEqualTo("Sport");
        assertThat(form.text("row-2-amount")).isEqualTo("3");
        assertThat(form.text("row-2-label")).isEmpty();
        assertThat(form.text("row-3-amount")).isEmpty();
        assertThat(form.text("reason")).isEqualTo("Omdat");
    }

    @Test
    void a_form_whose_rows_changed_is_still_the_same_form() {
        Form form = Form.fresh(TYPED);

        assertThat(ProposalRows.removed(form, 2).submission()).isEqualTo(form.submission());
    }

    @Test
    void there_is_always_a_row_and_never_more_than_a_page_can_hold() {
        assertThat(ProposalRows.count(Form.fresh(Map.of()))).isEqualTo(2);
        assertThat(ProposalRows.count(Form.fresh(Map.of("rows", "0")))).isEqualTo(1);
        assertThat(ProposalRows.count(Form.fresh(Map.of("rows", "999")))).isEqualTo(50);
        assertThat(ProposalRows.count(ProposalRows.added(Form.fresh(Map.of("rows", "50")))))
                .isEqualTo(50);
    }
}
