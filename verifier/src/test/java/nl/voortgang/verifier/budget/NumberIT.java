package nl.voortgang.verifier.budget;

import static nl.voortgang.verifier.budget.Amendments.change;
import static nl.voortgang.verifier.budget.Amendments.decision;
import static nl.voortgang.verifier.budget.Amendments.ending;
import static nl.voortgang.verifier.budget.Amendments.freed;
import static nl.voortgang.verifier.budget.Amendments.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Difference;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.fixture.SmallLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The number of an amendment names one decision in its fiscal year. */
class NumberIT {
    private static final String FIRST = "00000000-0000-0000-0000-00000000000a";
    private static final String SECOND = "00000000-0000-0000-0000-00000000000b";

    private final SmallLog log = new SmallLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void two_of_a_year_with_the_same_number_are_found() {
        propose(FIRST, 2020, decision("2020-4a"));
        propose(SECOND, 2020, decision("2020-4A"));

        assertThat(numbers().differences())
                .containsExactly(new Difference(2L, "amendment " + FIRST + " has the same number"));
        assertThat(numbers().checked()).isEqualTo(2);
    }

    @Test
    void another_year_has_numbers_of_its_own() {
        propose(FIRST, 2020, decision("4"));
        propose(SECOND, 2021, decision("4"));

        assertThat(numbers().isGood()).isTrue();
        assertThat(numbers().checked()).isEqualTo(2);
    }

    @Test
    void the_number_of_one_that_came_to_nothing_is_free() {
        propose(FIRST, 2020, decision("4"));
        log.event("amendment/" + FIRST, "amendment.rejected", 2, ending(FIRST, freed("4")));
        propose(SECOND, 2020, decision("4"));

        assertThat(numbers().isGood()).isTrue();
    }

    @Test
    void one_that_frees_another_number_than_it_had_is_found() {
        propose(FIRST, 2020, decision("4"));
        log.event("amendment/" + FIRST, "amendment.withdrawn", 1, ending(FIRST, freed("5")));

        assertThat(numbers().differences())
                .containsExactly(new Difference(2L, "the number that it frees is not the one that it had"));
    }

    @Test
    void a_number_that_became_known_later_is_taken_too() {
        propose(FIRST, 2020, "");
        name(FIRST, "4");
        propose(SECOND, 2020, decision("4"));

        assertThat(numbers().differences())
                .containsExactly(new Difference(3L, "amendment " + FIRST + " has the same number"));
    }

    @Test
    void a_second_decision_on_one_amendment_is_found() {
        propose(FIRST, 2020, decision("4"));
        name(FIRST, "5");

        assertThat(numbers().differences())
                .containsExactly(new Difference(2L, "amendment " + FIRST + " rested on a decision already"));
    }

    @Test
    void a_decision_on_one_that_came_to_nothing_or_in_another_year_is_found() {
        propose(FIRST, 2021, "");
        log.event("amendment/" + FIRST, "amendment.withdrawn", 1, ending(FIRST, ""));
        name(FIRST, "5");

        assertThat(numbers().differences())
                .containsExactly(
                        new Difference(3L, "amendment " + FIRST + " had come to nothing before"),
                        new Difference(3L, "the first year that it changes is 2021, not 2020"));
    }

    private void propose(String id, int year, String more) {
        log.event("amendment/" + id, "amendment.proposed", 1, proposal(id, change("EXPENSE", year, 100), more));
    }

    private void name(String id, String number) {
        log.event(
                "amendment/" + id,
                "amendment.decision-recorded",
                1,
                ending(id, decision(number) + ",\"fiscalYear\":2020"));
    }

    private Check numbers() {
        return log.check(Part.BUDGET, "no two amendments of a fiscal year");
    }
}
