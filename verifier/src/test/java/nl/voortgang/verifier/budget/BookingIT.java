package nl.voortgang.verifier.budget;

import static nl.voortgang.verifier.budget.Amendments.approval;
import static nl.voortgang.verifier.budget.Amendments.booking;
import static nl.voortgang.verifier.budget.Amendments.change;
import static nl.voortgang.verifier.budget.Amendments.ending;
import static nl.voortgang.verifier.budget.Amendments.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Difference;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.fixture.SmallLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is booked on budget lines is what was approved: all of it, once, and nothing else. */
class BookingIT {
    private static final String AMENDMENT = "00000000-0000-0000-0000-00000000000a";
    private static final String STREAM = "amendment/" + AMENDMENT;
    private static final String LINE = "budget-line/" + AMENDMENT;
    private static final String EXPENSE = change("EXPENSE", 2020, 100);
    private static final String INCOME = change("INCOME", 2020, 40);

    private final SmallLog log = new SmallLog();

    @BeforeEach
    void propose() {
        log.event(STREAM, "amendment.proposed", 1, proposal(AMENDMENT, EXPENSE + "," + INCOME, ""));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void each_change_booked_once_is_good() {
        book(EXPENSE);
        book(INCOME);
        approve();

        assertThat(bookings().isGood()).isTrue();
        assertThat(bookings().checked()).isEqualTo(2);
        assertThat(sums().isGood()).isTrue();
        assertThat(sums().checked()).isEqualTo(2);
    }

    @Test
    void a_change_that_was_not_booked_is_found() {
        book(EXPENSE);
        approve();

        assertThat(bookings().differences())
                .containsExactly(new Difference(3L, "change 2 of amendment " + AMENDMENT + " was not booked"));
        assertThat(sums().differences())
                .containsExactly(new Difference(
                        3L, "the bookings of this line come to -40 cents more than was approved for it"));
    }

    @Test
    void a_change_booked_twice_or_with_another_amount_is_found() {
        book(EXPENSE);
        book(EXPENSE);
        book(change("INCOME", 2020, 41));
        approve();

        assertThat(bookings().differences())
                .containsExactly(
                        new Difference(5L, "change 2 of amendment " + AMENDMENT + " was not booked"),
                        new Difference(3L, "booked for amendment " + AMENDMENT + ", which does not say so"),
                        new Difference(4L, "booked for amendment " + AMENDMENT + ", which does not say so"));
        assertThat(sums().differing()).isEqualTo(2);
    }

    @Test
    void a_booking_without_an_approval_is_found() {
        book(EXPENSE);
        log.event(STREAM, "amendment.rejected", 2, ending(AMENDMENT, ""));

        assertThat(bookings().differences())
                .containsExactly(new Difference(2L, "booked for amendment " + AMENDMENT + ", which was not approved"));
        assertThat(sums().differing()).isEqualTo(1);
    }

    @Test
    void a_booking_after_the_approval_is_found() {
        book(EXPENSE);
        book(INCOME);
        approve();
        book(INCOME);

        assertThat(bookings().differences())
                .containsExactly(
                        new Difference(5L, "booked for amendment " + AMENDMENT + ", which was approved before"));
        assertThat(sums().differing()).isEqualTo(1);
    }

    /** Positions are given to a limited number of events at a time. */
    @Test
    void bookings_at_the_very_end_whose_approval_has_no_position_yet_are_left_out() {
        book(EXPENSE);
        book(INCOME);

        assertThat(bookings().isGood()).isTrue();
        assertThat(bookings().remarks())
                .containsExactly(
                        "the log ends within the bookings of amendment " + AMENDMENT + ", which were left out");
        assertThat(sums().isGood()).isTrue();
    }

    private void book(String change) {
        log.event(LINE, "budget-line.adjusted", 2, booking(AMENDMENT, change));
    }

    private void approve() {
        log.event(STREAM, "amendment.approved", 2, approval(AMENDMENT, ""));
    }

    private Check bookings() {
        return log.check(Part.BUDGET, "each change of an approved amendment");
    }

    private Check sums() {
        return log.check(Part.BUDGET, "the bookings of each line");
    }
}
