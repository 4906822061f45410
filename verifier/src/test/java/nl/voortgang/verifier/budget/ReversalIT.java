package nl.voortgang.verifier.budget;

import static nl.voortgang.verifier.budget.Amendments.approval;
import static nl.voortgang.verifier.budget.Amendments.change;
import static nl.voortgang.verifier.budget.Amendments.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Difference;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.fixture.SmallLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is undone was approved, is undone as a whole, and only once. */
class ReversalIT {
    private static final String ORIGINAL = "00000000-0000-0000-0000-00000000000a";
    private static final String REVERSAL = "00000000-0000-0000-0000-00000000000b";
    private static final String SECOND = "00000000-0000-0000-0000-00000000000c";
    private static final String NEGATED = change("EXPENSE", 2020, -100) + "," + change("INCOME", 2021, 40);
    private static final String REVERSES = ",\"reverses\":\"" + ORIGINAL + "\"";
    private static final String IS_REVERSAL = ",\"kind\":\"REVERSAL\"" + REVERSES;

    private final SmallLog log = new SmallLog();

    @BeforeEach
    void proposeOriginal() {
        propose(ORIGINAL, change("EXPENSE", 2020, 100) + "," + change("INCOME", 2021, -40), "");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_reversal_of_an_approved_amendment_is_good() {
        approve(ORIGINAL, "");
        propose(REVERSAL, NEGATED, IS_REVERSAL);
        approve(REVERSAL, REVERSES);

        assertThat(reversals().isGood()).isTrue();
        assertThat(reversals().checked()).isEqualTo(1);
    }

    @Test
    void a_reversal_of_what_was_not_approved_is_found() {
        propose(REVERSAL, NEGATED, IS_REVERSAL);

        assertThat(reversals().differences())
                .containsExactly(
                        new Difference(2L, "amendment " + ORIGINAL + " is to be undone, which was not approved"));
    }

    @Test
    void a_reversal_of_another_amount_or_of_a_part_is_found() {
        approve(ORIGINAL, "");
        propose(REVERSAL, change("EXPENSE", 2020, -99) + "," + change("INCOME", 2021, 40), IS_REVERSAL);
        propose(SECOND, change("EXPENSE", 2020, -100), IS_REVERSAL);

        assertThat(reversals().differences())
                .containsExactly(
                        new Difference(
                                3L, "its changes are not those of amendment " + ORIGINAL + " with the sign changed"),
                        new Difference(
                                4L, "its changes are not those of amendment " + ORIGINAL + " with the sign changed"));
    }

    @Test
    void what_is_undone_twice_is_found() {
        approve(ORIGINAL, "");
        propose(REVERSAL, NEGATED, IS_REVERSAL);
        propose(SECOND, NEGATED, IS_REVERSAL);
        approve(REVERSAL, REVERSES);
        approve(SECOND, REVERSES);

        assertThat(reversals().differences())
                .containsExactly(new Difference(6L, "amendment " + ORIGINAL + " was undone already, at position 5"));
    }

    @Test
    void a_reversal_of_nothing_and_an_approval_that_says_otherwise_are_found() {
        approve(ORIGINAL, REVERSES);
        propose(REVERSAL, NEGATED, ",\"kind\":\"REVERSAL\"");
        propose(SECOND, NEGATED, REVERSES);

        assertThat(reversals().differences())
                .containsExactly(
                        new Difference(2L, "the approval says that it undoes " + ORIGINAL + ", the proposal null"),
                        new Difference(3L, "a reversal of no amendment"),
                        new Difference(4L, "it names an amendment to undo, but is no reversal"));
    }

    private void propose(String id, String changes, String more) {
        log.event("amendment/" + id, "amendment.proposed", 1, proposal(id, changes, more));
    }

    private void approve(String id, String more) {
        log.event("amendment/" + id, "amendment.approved", 2, approval(id, more));
    }

    private Check reversals() {
        return log.check(Part.BUDGET, "each reversal");
    }
}
