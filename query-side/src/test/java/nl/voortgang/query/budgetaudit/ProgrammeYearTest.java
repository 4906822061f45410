package nl.voortgang.query.budgetaudit;

import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.AUTHORISED_IN_TIME;
import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.EXCEEDED;
import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.NO_ACTUALS;
import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.WITHIN;
import static nl.voortgang.query.budgetledger.Amending.council;
import static nl.voortgang.query.budgetledger.DraftLine.expense;
import static nl.voortgang.query.budgetledger.DraftLine.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.query.budgetledger.Classifications;
import nl.voortgang.query.budgetledger.Classifications.Classification;
import nl.voortgang.query.budgetledger.LedgerLine;
import org.junit.jupiter.api.Test;

/** What a programme may spend and does spend in a year. */
class ProgrammeYearTest {
    private final Spending spending = new Spending();

    @Test
    void who_spends_what_was_authorised_to_the_cent_is_within() {
        spending.spent(100, "2020-12-31");
        ProgrammeYear year = spending.only(expense(2020).adopted(100));
        assertThat(year.verdict()).isEqualTo(WITHIN);
        assertThat(year.authorisedCents()).isEqualTo(100);
        assertThat(year.actualCents()).isEqualTo(100);
        assertThat(year.excessCents()).isZero();
        assertThat(year.exceededSince()).isNull();
        assertThat(year.reported()).isFalse();
    }

    @Test
    void one_cent_more_is_too_much_from_the_day_it_counts_to() {
        spending.spent(90, "2020-06-30");
        spending.spent(101, "2020-09-30");
        ProgrammeYear year = spending.only(expense(2020).adopted(100));
        assertThat(year.verdict()).isEqualTo(EXCEEDED);
        assertThat(year.excessCents()).isEqualTo(1);
        assertThat(year.exceededSince()).isEqualTo(LocalDate.parse("2020-09-30"));
        assertThat(year.authorisedAgainOn()).isNull();
        assertThat(year.reported()).isTrue();
    }

    @Test
    void a_decision_afterwards_but_within_the_year_is_in_time() {
        spending.spent(150, "2020-09-30");
        ProgrammeYear year = spending.only(expense(2020).adopted(100).changed(50, council("34", "2020-12-31")));
        assertThat(year.verdict()).isEqualTo(AUTHORISED_IN_TIME);
        assertThat(year.exceededSince()).isEqualTo(LocalDate.parse("2020-09-30"));
        assertThat(year.authorisedAgainOn()).isEqualTo(LocalDate.parse("2020-12-31"));
        assertThat(year.excessCents()).isZero();
    }

    @Test
    void a_decision_that_makes_up_for_a_part_only_does_not_end_it() {
        spending.spent(150, "2020-09-30");
        ProgrammeYear year = spending.only(expense(2020).adopted(100).changed(49, council("34", "2020-12-01")));
        assertThat(year.verdict()).isEqualTo(EXCEEDED);
        assertThat(year.excessCents()).isEqualTo(1);
        assertThat(year.exceededSince()).isEqualTo(LocalDate.parse("2020-09-30"));
        assertThat(year.authorisedAgainOn()).isNull();
    }

    @Test
    void of_several_times_the_latest_is_told() {
        spending.spent(110, "2020-03-31");
        spending.spent(130, "2020-06-30");
        ProgrammeYear year = spending.only(expense(2020)
                .adopted(100)
                .changed(15, council("30", "2020-04-10"))
                .changed(15, council("34", "2020-07-10")));
        assertThat(year)
                .extracting(ProgrammeYear::verdict, ProgrammeYear::exceededSince, ProgrammeYear::authorisedAgainOn)
                .containsExactly(AUTHORISED_IN_TIME, LocalDate.parse("2020-06-30"), LocalDate.parse("2020-07-10"));
    }

    @Test
    void an_excess_that_follows_one_that_was_made_up_for_is_not_made_up_for() {
        spending.spent(110, "2020-03-31");
        spending.spent(130, "2020-06-30");
        ProgrammeYear year = spending.only(expense(2020).adopted(100).changed(15, council("30", "2020-04-10")));
        assertThat(year)
                .extracting(ProgrammeYear::verdict, ProgrammeYear::exceededSince, ProgrammeYear::authorisedAgainOn)
                .containsExactly(EXCEEDED, LocalDate.parse("2020-06-30"), null);
    }

    @Test
    void where_less_turns_out_to_be_spent_nobody_made_up_for_anything() {
        spending.spent(110, "2020-03-31");
        spending.spent(95, "2020-06-30");
        ProgrammeYear year = spending.only(expense(2020).adopted(100).changed(1, council("30", "2020-06-30")));
        assertThat(year)
                .extracting(ProgrammeYear::verdict, ProgrammeYear::exceededSince, ProgrammeYear::authorisedAgainOn)
                .containsExactly(WITHIN, LocalDate.parse("2020-03-31"), null);
    }

    @Test
    void actuals_after_the_year_count_too_and_their_authority_is_that_of_the_year() {
        spending.spent(90, "2020-12-31");
        spending.spent(120, "2021-02-28");
        ProgrammeYear year = spending.only(expense(2020).adopted(100));
        assertThat(year.verdict()).isEqualTo(EXCEEDED);
        assertThat(year.exceededSince()).isEqualTo(LocalDate.parse("2021-02-28"));
    }

    @Test
    void lines_of_a_programme_make_up_for_each_other() {
        spending.spent(1, 130, "2020-06-30");
        spending.spent(2, 70, "2020-06-30");
        ProgrammeYear year = spending.only(
                expense(2020).id(1).adopted(100), expense(2020).id(2).on(1).adopted(100));
        assertThat(year.verdict()).isEqualTo(WITHIN);
        assertThat(year.authorisedCents()).isEqualTo(200);
    }

    @Test
    void programmes_do_not_make_up_for_each_other() {
        spending.spent(1, 130, "2020-06-30");
        spending.spent(2, 70, "2020-06-30");
        assertThat(spending.all(
                        expense(2020).id(1).of(2).adopted(100),
                        expense(2020).id(2).of(3).adopted(100)))
                .extracting(ProgrammeYear::programme, ProgrammeYear::verdict, ProgrammeYear::excessCents)
                .containsExactly(tuple(programme(2), EXCEEDED, 30L), tuple(programme(3), WITHIN, 0L));
    }

    @Test
    void where_nothing_is_known_to_be_spent_nothing_is_exceeded() {
        ProgrammeYear year = spending.only(expense(2020).adopted(100));
        assertThat(year.verdict()).isEqualTo(NO_ACTUALS);
        ProgrammeYear saving = spending.only(expense(2020).changed(-50, council("30", "2020-02-01")));
        assertThat(saving)
                .extracting(
                        ProgrammeYear::verdict,
                        ProgrammeYear::authorisedCents,
                        ProgrammeYear::excessCents,
                        ProgrammeYear::exceededSince,
                        ProgrammeYear::reported)
                .containsExactly(NO_ACTUALS, -50L, 0L, null, false);
    }

    @Test
    void authority_below_zero_is_exceeded_from_the_first_actual_on() {
        spending.spent(0, "2020-03-31");
        ProgrammeYear year = spending.only(expense(2020).changed(-50, council("30", "2020-02-01")));
        assertThat(year.verdict()).isEqualTo(EXCEEDED);
        assertThat(year.excessCents()).isEqualTo(50);
        assertThat(year.exceededSince()).isEqualTo(LocalDate.parse("2020-03-31"));
    }

    @Test
    void an_excess_is_reported_above_the_threshold_and_not_at_it() {
        spending.spent(150, "2020-09-30");
        spending.threshold = 50;
        ProgrammeYear at = spending.only(expense(2020).adopted(100));
        assertThat(at.reported()).isFalse();
        assertThat(at.verdict()).isEqualTo(EXCEEDED);
        spending.threshold = 49;
        assertThat(spending.only(expense(2020).adopted(100)).reported()).isTrue();
    }

    @Test
    void what_the_accountant_said_stands_at_its_programme_and_year() {
        Classification said = new Classification(
                OverspendingClass.OPEN_ENDED_SCHEME, false, "meer aanvragen", "A. Ccountant", Instant.EPOCH);
        List<LedgerLine> lines = List.of(
                expense(2020).of(2).adopted(1).line(),
                expense(2020).of(3).adopted(1).line());
        assertThat(ProgrammeYear.all(
                        2020,
                        lines,
                        Map.of(),
                        Map.of(new Classifications.Key(2020, programme(3).id()), said),
                        0))
                .extracting(ProgrammeYear::classification)
                .containsExactly(null, said);
        assertThat(ProgrammeYear.all(
                        2020,
                        lines,
                        Map.of(),
                        Map.of(new Classifications.Key(2019, programme(3).id()), said),
                        0))
                .extracting(ProgrammeYear::classification)
                .containsOnlyNulls();
    }
}
