package nl.voortgang.verifier.budget;

import static nl.voortgang.verifier.budget.Amendments.change;
import static nl.voortgang.verifier.budget.Amendments.ending;
import static nl.voortgang.verifier.budget.Amendments.line;
import static nl.voortgang.verifier.budget.Amendments.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Difference;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.fixture.SmallLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Budgets change by decisions of two people, once, and add up. */
class BudgetIT {
    private static final String AMENDMENT = "00000000-0000-0000-0000-00000000000a";
    private static final String STREAM = "amendment/" + AMENDMENT;
    private static final String ID = Amendments.approval(AMENDMENT, "");
    private static final String OTHER = "00000000-0000-0000-0000-00000000000b";
    private static final String OTHER_STREAM = "amendment/" + OTHER;
    private static final int PROPOSER = 1;
    private static final int APPROVER = 2;
    private static final String LINES = String.join(
            ",",
            change("EXPENSE", 2020, 100),
            change("RESERVE_WITHDRAWAL", 2020, 70),
            change("INCOME", 2020, 40),
            change("RESERVE_ADDITION", 2020, 10),
            change("INCOME", 2021, 5));

    private final SmallLog log = new SmallLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_amendment_that_another_person_approved_is_good() {
        propose("").event(STREAM, "amendment.approved", APPROVER, ID);

        assertThat(decisions().isGood()).isTrue();
        assertThat(decisions().checked()).isEqualTo(1);
    }

    @Test
    void an_amendment_approved_by_its_proposer_is_found() {
        propose("").event(STREAM, "amendment.approved", PROPOSER, ID);

        assertThat(decisions().differences())
                .containsExactly(
                        new Difference(2L, "amendment " + AMENDMENT + " was decided on by the person who proposed it"));
    }

    @Test
    void an_amendment_decided_on_twice_is_found() {
        propose("").event(STREAM, "amendment.rejected", APPROVER, ID).event(STREAM, "amendment.approved", APPROVER, ID);

        assertThat(decisions().differences())
                .containsExactly(
                        new Difference(3L, "amendment " + AMENDMENT + " was decided on already, at position 2"));
    }

    @Test
    void an_amendment_that_was_never_proposed_or_twice_is_found() {
        log.event(STREAM, "amendment.approved", APPROVER, ID);
        propose("");
        propose("");

        assertThat(decisions().differences())
                .containsExactly(
                        new Difference(1L, "amendment " + AMENDMENT + " was never proposed"),
                        new Difference(3L, "amendment " + AMENDMENT + " was proposed before"));
    }

    @Test
    void a_budget_adopted_twice_is_found() {
        adopt(100);
        adopt(200);

        assertThat(log.check(Part.BUDGET, "the budget of each line was adopted").differences())
                .containsExactly(new Difference(2L, "the budget of this line had been adopted before"));
    }

    @Test
    void without_a_ledger_sums_are_said_not_to_be_checked() {
        adopt(100);

        assertThat(log.check(Part.BUDGET, "the adopted budget and").remarks())
                .containsExactly("NOT checked: there is no budget ledger in this database.");
    }

    @Test
    void a_transfer_sums_to_zero_in_each_year() {
        propose("");
        assertThat(log.check(Part.BUDGET, "each transfer").checked()).isZero();

        proposeTransfer();

        Check transfers = log.check(Part.BUDGET, "each transfer");
        assertThat(transfers.checked()).isEqualTo(2);
        assertThat(transfers.differences()).containsExactly(new Difference(2L, "the transfer leaves -5 cents in 2021"));
    }

    @Test
    void only_the_proposer_withdraws() {
        propose("").event(STREAM, "amendment.withdrawn", PROPOSER, ending(AMENDMENT, ""));
        assertThat(decisions().isGood()).isTrue();
        assertThat(decisions().checked()).isEqualTo(1);

        log.event(OTHER_STREAM, "amendment.proposed", PROPOSER, proposal(OTHER, LINES, ""))
                .event(OTHER_STREAM, "amendment.withdrawn", APPROVER, ending(OTHER, ""));

        assertThat(decisions().differences())
                .containsExactly(new Difference(
                        4L, "amendment " + OTHER + " was withdrawn by another person than the one who proposed it"));
    }

    private Check decisions() {
        return log.check(Part.BUDGET, "each amendment was decided once");
    }

    private SmallLog propose(String more) {
        return log.event(STREAM, "amendment.proposed", PROPOSER, proposal(AMENDMENT, LINES, more));
    }

    private void proposeTransfer() {
        log.event(OTHER_STREAM, "amendment.proposed", PROPOSER, proposal(OTHER, LINES, ",\"kind\":\"TRANSFER\""));
    }

    private void adopt(long cents) {
        log.event(
                "budget-line/" + AMENDMENT,
                "budget-line.adopted",
                PROPOSER,
                "{\"budgetLineId\":\"" + AMENDMENT + "\",\"organisationId\":\"town\",\"line\":" + line("EXPENSE", 2020)
                        + ",\"adopted\":" + cents + "}");
    }
}
