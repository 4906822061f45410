package nl.voortgang.command.budget;

import static nl.voortgang.command.Zevenaar.AALTEN;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.OTHER_ACTIVITY;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetLineIdsTest {
    private static final Subject SUBJECT = Subject.of(ACTIVITY);

    @Test
    void the_same_line_always_has_the_same_id() {
        assertThat(BudgetLineIds.of(ZEVENAAR, line(SUBJECT, "Sport", "5.2", 2020, BudgetKind.EXPENSE)))
                .isEqualTo(BudgetLineIds.of(ZEVENAAR, line(SUBJECT, "Sport", "5.2", 2020, BudgetKind.EXPENSE)))
                .isEqualTo(BudgetLineId.of("a133906b-4dad-3137-807d-4b57682c9819"));
    }

    @Test
    void another_value_in_any_place_is_another_line() {
        List<BudgetLineId> ids = List.of(
                BudgetLineIds.of(ZEVENAAR, line(SUBJECT, "Sport", "5.2", 2020, BudgetKind.EXPENSE)),
                BudgetLineIds.of(AALTEN, line(SUBJECT, "Sport", "5.2", 2020, BudgetKind.EXPENSE)),
                BudgetLineIds.of(ZEVENAAR, line(Subject.of(OTHER_ACTIVITY), "Sport", "5.2", 2020, BudgetKind.EXPENSE)),
                BudgetLineIds.of(
                        ZEVENAAR,
                        line(new Subject(SubjectKind.GOAL, SUBJECT.id()), "Sport", "5.2", 2020, BudgetKind.EXPENSE)),
                BudgetLineIds.of(ZEVENAAR, line(SUBJECT, "Inkomen", "5.2", 2020, BudgetKind.EXPENSE)),
                BudgetLineIds.of(ZEVENAAR, line(SUBJECT, "Sport", "5.3", 2020, BudgetKind.EXPENSE)),
                BudgetLineIds.of(ZEVENAAR, line(SUBJECT, "Sport", null, 2020, BudgetKind.EXPENSE)),
                BudgetLineIds.of(ZEVENAAR, line(SUBJECT, "Sport", "5.2", 2021, BudgetKind.EXPENSE)),
                BudgetLineIds.of(ZEVENAAR, line(SUBJECT, "Sport", "5.2", 2020, BudgetKind.INCOME)));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void the_values_do_not_run_into_each_other() {
        assertThat(BudgetLineIds.of(ZEVENAAR, line(SUBJECT, "Sport5", "2", 2020, BudgetKind.EXPENSE)))
                .isNotEqualTo(BudgetLineIds.of(ZEVENAAR, line(SUBJECT, "Sport", "52", 2020, BudgetKind.EXPENSE)));
    }

    private static BudgetLineKey line(
            Subject subject, String label, @Nullable String taskField, int fiscalYear, BudgetKind kind) {
        return new BudgetLineKey(subject, label, taskField, fiscalYear, kind);
    }
}
