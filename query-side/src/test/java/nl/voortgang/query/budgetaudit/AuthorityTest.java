package nl.voortgang.query.budgetaudit;

import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.AUTHORISED_IN_TIME;
import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.DECIDED_TOO_LATE;
import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.EXCEEDED;
import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.WITHIN;
import static nl.voortgang.query.budgetledger.Amending.council;
import static nl.voortgang.query.budgetledger.Amending.executive;
import static nl.voortgang.query.budgetledger.DraftLine.expense;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.query.budgetledger.DraftLine;
import org.junit.jupiter.api.Test;

/** Whose decisions authorise expense, and until when. */
class AuthorityTest {
    private final Spending spending = new Spending();

    @Test
    void a_decision_of_the_council_before_it_is_spent_keeps_it_within() {
        spending.spent(150, "2020-09-30");
        ProgrammeYear year = spending.only(expense(2020).adopted(100).changed(50, council("34", "2020-09-30")));
        assertThat(year.verdict()).isEqualTo(WITHIN);
        assertThat(year.authorisedCents()).isEqualTo(150);
        assertThat(year.exceededSince()).isNull();
    }

    @Test
    void a_decision_after_the_year_authorises_nothing_and_is_too_late() {
        spending.spent(150, "2020-09-30");
        ProgrammeYear year = spending.only(expense(2020).adopted(100).changed(50, council("1", "2021-01-01")));
        assertThat(year.verdict()).isEqualTo(DECIDED_TOO_LATE);
        assertThat(year.authorisedCents()).isEqualTo(100);
        assertThat(year.decidedLateCents()).isEqualTo(50);
        assertThat(year.excessCents()).isEqualTo(50);
        assertThat(year.exceededSince()).isEqualTo(LocalDate.parse("2020-09-30"));
        assertThat(year.reported()).isTrue();
    }

    @Test
    void a_late_decision_about_less_than_the_excess_does_not_cover_it() {
        spending.spent(150, "2020-09-30");
        assertThat(spending.only(expense(2020).adopted(100).changed(49, council("1", "2021-01-01")))
                        .verdict())
                .isEqualTo(EXCEEDED);
    }

    @Test
    void nobody_but_the_council_authorises() {
        spending.spent(150, "2020-09-30");
        for (Decision decision : new Decision[] {
            executive("B&W 3", "2020-06-01"), new Decision("M 3", DecidingBody.MANDATE, LocalDate.parse("2020-06-01"))
        }) {
            ProgrammeYear year = spending.only(expense(2020).adopted(100).changed(50, decision));
            assertThat(year.verdict()).isEqualTo(EXCEEDED);
            assertThat(year.authorisedCents()).isEqualTo(100);
            assertThat(year.notByCouncilCents()).isEqualTo(50);
        }
        assertThat(spending.only(expense(2020).adopted(100).changed(50, null)).notByCouncilCents())
                .as("no decision named")
                .isEqualTo(50);
    }

    @Test
    void an_adopted_budget_authorises_from_the_day_of_its_decision() {
        spending.spent(50, "2020-01-31");
        ProgrammeYear year = spending.only(expense(2020).adopted(100, council("80", "2020-02-13")));
        assertThat(year.verdict()).isEqualTo(AUTHORISED_IN_TIME);
        assertThat(year.exceededSince()).isEqualTo(LocalDate.parse("2020-01-31"));
        assertThat(year.authorisedAgainOn()).isEqualTo(LocalDate.parse("2020-02-13"));
    }

    @Test
    void a_budget_that_was_adopted_after_the_year_or_not_by_the_council_authorises_nothing() {
        spending.spent(50, "2020-01-31");
        ProgrammeYear late = spending.only(expense(2020).adopted(100, council("80", "2021-02-13")));
        assertThat(late.verdict()).isEqualTo(DECIDED_TOO_LATE);
        assertThat(late.decidedLateCents()).isEqualTo(100);
        ProgrammeYear byOthers = spending.only(expense(2020).adopted(100, executive("B&W 1", "2019-11-07")));
        assertThat(byOthers.verdict()).isEqualTo(EXCEEDED);
        assertThat(byOthers.authorisedCents()).isZero();
        assertThat(byOthers.notByCouncilCents()).isEqualTo(100);
    }

    @Test
    void taking_back_what_never_authorised_anything_takes_no_authority_away() {
        spending.spent(100, "2020-09-30");
        ProgrammeYear year = spending.only(expense(2020)
                .adopted(100)
                .changed(50, executive("B&W 3", "2020-06-01"))
                .reversed(1, council("34", "2020-07-01")));
        assertThat(year.authorisedCents()).isEqualTo(100);
        assertThat(year.notByCouncilCents()).isZero();
        assertThat(year.verdict()).isEqualTo(WITHIN);
    }

    @Test
    void taking_back_what_the_council_authorised_takes_the_council() {
        spending.spent(150, "2020-06-30");
        DraftLine raised = expense(2020).adopted(100).changed(50, council("30", "2020-02-01"));
        assertThat(spending.only(raised.reversed(1, executive("B&W 3", "2020-07-01")))
                        .verdict())
                .isEqualTo(WITHIN);
        ProgrammeYear year = spending.only(expense(2020)
                .adopted(100)
                .changed(50, council("30", "2020-02-01"))
                .reversed(1, council("34", "2020-07-01")));
        assertThat(year.verdict()).isEqualTo(EXCEEDED);
        assertThat(year.exceededSince()).isEqualTo(LocalDate.parse("2020-07-01"));
    }
}
