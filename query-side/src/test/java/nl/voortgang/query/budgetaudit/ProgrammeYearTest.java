package nl.voortgang.query.budgetaudit;

import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.AUTHORISED_IN_TIME;
import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.DECIDED_TOO_LATE;
import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.EXCEEDED;
import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.NO_ACTUALS;
import static nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict.WITHIN;
import static nl.voortgang.query.budgetledger.Amending.council;
import static nl.voortgang.query.budgetledger.Amending.executive;
import static nl.voortgang.query.budgetledger.DraftLine.expense;
import static nl.voortgang.query.budgetledger.DraftLine.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.query.budgetledger.ActualHistory.Actual;
import nl.voortgang.query.budgetledger.Classifications;
import nl.voortgang.query.budgetledger.Classifications.Classification;
import nl.voortgang.query.budgetledger.DraftLine;
import nl.voortgang.query.budgetledger.LedgerLine;
import org.junit.jupiter.api.Test;

/** What a programme may spend and does spend in a year. */
class ProgrammeYearTest {
    private final Map<UUID, List<Actual>> spent = new HashMap<>();
    private long threshold;

    private ProgrammeYear only(DraftLine... lines) {
        List<ProgrammeYear> all = all(lines);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<ProgrammeYear> all(DraftLine... lines) {
        List<LedgerLine> drawn = Stream.of(lines).map(DraftLine::line).toList();
        return ProgrammeYear.all(2020, drawn, spent, Map.of(), threshold);
    }

    /** On line 1 unless said otherwise. */
    private void spent(long cents, String asOf) {
        spent(1, cents, asOf);
    }

    private void spent(int line, long cents, String asOf) {
        Actual actual = new Actual(cents, LocalDate.parse(asOf));
        spent.merge(new UUID(6, line), List.of(actual), (before, more) -> Stream.concat(before.stream(), more.stream())
                .toList());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void who_spends_what_was_authorised_to_the_cent_is_within() {
        spent(100, "2020-12-31");
        ProgrammeYear year = only(expense(2020).adopted(100));
        assertThat(year.verdict()).isEqualTo(WITHIN);
        assertThat(year.authorisedCents()).isEqualTo(100);
        assertThat(year.actualCents()).isEqualTo(100);
        assertThat(year.excessCents()).isZero();
        assertThat(year.exceededSince()).isNull();
        assertThat(year.reported()).isFalse();
    }

    @Test
    void one_cent_more_is_too_much_from_the_day_it_counts_to() {
        spent(90, "2020-06-30");
        spent(101, "2020-09-30");
        ProgrammeYear year = only(expense(2020).adopted(100));
        assertThat(year.verdict()).isEqualTo(EXCEEDED);
        assertThat(year.excessCents()).isEqualTo(1);
        assertThat(year.exceededSince()).isEqualTo(day("2020-09-30"));
        assertThat(year.authorisedAgainOn()).isNull();
        assertThat(year.reported()).isTrue();
    }

    @Test
    void a_decision_of_the_council_before_it_is_spent_keeps_it_within() {
        spent(150, "2020-09-30");
        ProgrammeYear year = only(expense(2020).adopted(100).changed(50, council("34", "2020-09-30")));
        assertThat(year.verdict()).isEqualTo(WITHIN);
        assertThat(year.authorisedCents()).isEqualTo(150);
        assertThat(year.exceededSince()).isNull();
    }

    @Test
    void a_decision_afterwards_but_within_the_year_is_in_time() {
        spent(150, "2020-09-30");
        ProgrammeYear year = only(expense(2020).adopted(100).changed(50, council("34", "2020-12-31")));
        assertThat(year.verdict()).isEqualTo(AUTHORISED_IN_TIME);
        assertThat(year.exceededSince()).isEqualTo(day("2020-09-30"));
        assertThat(year.authorisedAgainOn()).isEqualTo(day("2020-12-31"));
        assertThat(year.excessCents()).isZero();
    }

    @Test
    void a_decision_that_makes_up_for_a_part_only_does_not_end_it() {
        spent(150, "2020-09-30");
        ProgrammeYear year = only(expense(2020).adopted(100).changed(49, council("34", "2020-12-01")));
        assertThat(year.verdict()).isEqualTo(EXCEEDED);
        assertThat(year.excessCents()).isEqualTo(1);
        assertThat(year.exceededSince()).isEqualTo(day("2020-09-30"));
        assertThat(year.authorisedAgainOn()).isNull();
    }

    @Test
    void a_decision_after_the_year_authorises_nothing_and_is_too_late() {
        spent(150, "2020-09-30");
        ProgrammeYear year = only(expense(2020).adopted(100).changed(50, council("1", "2021-01-01")));
        assertThat(year.verdict()).isEqualTo(DECIDED_TOO_LATE);
        assertThat(year.authorisedCents()).isEqualTo(100);
        assertThat(year.decidedLateCents()).isEqualTo(50);
        assertThat(year.excessCents()).isEqualTo(50);
        assertThat(year.exceededSince()).isEqualTo(day("2020-09-30"));
        assertThat(year.reported()).isTrue();
    }

    @Test
    void a_late_decision_about_less_than_the_excess_does_not_cover_it() {
        spent(150, "2020-09-30");
        assertThat(only(expense(2020).adopted(100).changed(49, council("1", "2021-01-01")))
                        .verdict())
                .isEqualTo(EXCEEDED);
    }

    @Test
    void nobody_but_the_council_authorises() {
        spent(150, "2020-09-30");
        for (Decision decision : new Decision[] {
            executive("B&W 3", "2020-06-01"), new Decision("M 3", DecidingBody.MANDATE, day("2020-06-01"))
        }) {
            ProgrammeYear year = only(expense(2020).adopted(100).changed(50, decision));
            assertThat(year.verdict()).isEqualTo(EXCEEDED);
            assertThat(year.authorisedCents()).isEqualTo(100);
            assertThat(year.notByCouncilCents()).isEqualTo(50);
        }
        assertThat(only(expense(2020).adopted(100).changed(50, null)).notByCouncilCents())
                .as("no decision named")
                .isEqualTo(50);
    }

    @Test
    void an_adopted_budget_authorises_from_the_day_of_its_decision() {
        spent(50, "2020-01-31");
        ProgrammeYear year = only(expense(2020).adopted(100, council("80", "2020-02-13")));
        assertThat(year.verdict()).isEqualTo(AUTHORISED_IN_TIME);
        assertThat(year.exceededSince()).isEqualTo(day("2020-01-31"));
        assertThat(year.authorisedAgainOn()).isEqualTo(day("2020-02-13"));
    }

    @Test
    void a_budget_that_was_adopted_after_the_year_or_not_by_the_council_authorises_nothing() {
        spent(50, "2020-01-31");
        ProgrammeYear late = only(expense(2020).adopted(100, council("80", "2021-02-13")));
        assertThat(late.verdict()).isEqualTo(DECIDED_TOO_LATE);
        assertThat(late.decidedLateCents()).isEqualTo(100);
        ProgrammeYear byOthers = only(expense(2020).adopted(100, executive("B&W 1", "2019-11-07")));
        assertThat(byOthers.verdict()).isEqualTo(EXCEEDED);
        assertThat(byOthers.authorisedCents()).isZero();
        assertThat(byOthers.notByCouncilCents()).isEqualTo(100);
    }

    @Test
    void taking_back_what_never_authorised_anything_takes_no_authority_away() {
        spent(100, "2020-09-30");
        ProgrammeYear year = only(expense(2020)
                .adopted(100)
                .changed(50, executive("B&W 3", "2020-06-01"))
                .reversed(1, council("34", "2020-07-01")));
        assertThat(year.authorisedCents()).isEqualTo(100);
        assertThat(year.notByCouncilCents()).isZero();
        assertThat(year.verdict()).isEqualTo(WITHIN);
    }

    @Test
    void taking_back_what_the_council_authorised_takes_the_council() {
        spent(150, "2020-06-30");
        DraftLine raised = expense(2020).adopted(100).changed(50, council("30", "2020-02-01"));
        assertThat(only(raised.reversed(1, executive("B&W 3", "2020-07-01"))).verdict())
                .isEqualTo(WITHIN);
        ProgrammeYear year = only(expense(2020)
                .adopted(100)
                .changed(50, council("30", "2020-02-01"))
                .reversed(1, council("34", "2020-07-01")));
        assertThat(year.verdict()).isEqualTo(EXCEEDED);
        assertThat(year.exceededSince()).isEqualTo(day("2020-07-01"));
    }

    @Test
    void of_several_times_the_latest_is_told() {
        spent(110, "2020-03-31");
        spent(130, "2020-06-30");
        ProgrammeYear year = only(expense(2020)
                .adopted(100)
                .changed(15, council("30", "2020-04-10"))
                .changed(15, council("34", "2020-07-10")));
        assertThat(year)
                .extracting(ProgrammeYear::verdict, ProgrammeYear::exceededSince, ProgrammeYear::authorisedAgainOn)
                .containsExactly(AUTHORISED_IN_TIME, day("2020-06-30"), day("2020-07-10"));
    }

    @Test
    void an_excess_that_follows_one_that_was_made_up_for_is_not_made_up_for() {
        spent(110, "2020-03-31");
        spent(130, "2020-06-30");
        ProgrammeYear year = only(expense(2020).adopted(100).changed(15, council("30", "2020-04-10")));
        assertThat(year)
                .extracting(ProgrammeYear::verdict, ProgrammeYear::exceededSince, ProgrammeYear::authorisedAgainOn)
                .containsExactly(EXCEEDED, day("2020-06-30"), null);
    }

    @Test
    void where_less_turns_out_to_be_spent_nobody_made_up_for_anything() {
        spent(110, "2020-03-31");
        spent(95, "2020-06-30");
        ProgrammeYear year = only(expense(2020).adopted(100).changed(1, council("30", "2020-06-30")));
        assertThat(year)
                .extracting(ProgrammeYear::verdict, ProgrammeYear::exceededSince, ProgrammeYear::authorisedAgainOn)
                .containsExactly(WITHIN, day("2020-03-31"), null);
    }

    @Test
    void actuals_after_the_year_count_too_and_their_authority_is_that_of_the_year() {
        spent(90, "2020-12-31");
        spent(120, "2021-02-28");
        ProgrammeYear year = only(expense(2020).adopted(100));
        assertThat(year.verdict()).isEqualTo(EXCEEDED);
        assertThat(year.exceededSince()).isEqualTo(day("2021-02-28"));
    }

    @Test
    void lines_of_a_programme_make_up_for_each_other() {
        spent(1, 130, "2020-06-30");
        spent(2, 70, "2020-06-30");
        ProgrammeYear year =
                only(expense(2020).id(1).adopted(100), expense(2020).id(2).on(1).adopted(100));
        assertThat(year.verdict()).isEqualTo(WITHIN);
        assertThat(year.authorisedCents()).isEqualTo(200);
    }

    @Test
    void programmes_do_not_make_up_for_each_other() {
        spent(1, 130, "2020-06-30");
        spent(2, 70, "2020-06-30");
        assertThat(all(
                        expense(2020).id(1).of(2).adopted(100),
                        expense(2020).id(2).of(3).adopted(100)))
                .extracting(ProgrammeYear::programme, ProgrammeYear::verdict, ProgrammeYear::excessCents)
                .containsExactly(tuple(programme(2), EXCEEDED, 30L), tuple(programme(3), WITHIN, 0L));
    }

    @Test
    void where_nothing_is_known_to_be_spent_nothing_is_exceeded() {
        ProgrammeYear year = only(expense(2020).adopted(100));
        assertThat(year.verdict()).isEqualTo(NO_ACTUALS);
        ProgrammeYear saving = only(expense(2020).changed(-50, council("30", "2020-02-01")));
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
        spent(0, "2020-03-31");
        ProgrammeYear year = only(expense(2020).changed(-50, council("30", "2020-02-01")));
        assertThat(year.verdict()).isEqualTo(EXCEEDED);
        assertThat(year.excessCents()).isEqualTo(50);
        assertThat(year.exceededSince()).isEqualTo(day("2020-03-31"));
    }

    @Test
    void an_excess_is_reported_above_the_threshold_and_not_at_it() {
        spent(150, "2020-09-30");
        threshold = 50;
        ProgrammeYear at = only(expense(2020).adopted(100));
        assertThat(at.reported()).isFalse();
        assertThat(at.verdict()).isEqualTo(EXCEEDED);
        threshold = 49;
        assertThat(only(expense(2020).adopted(100)).reported()).isTrue();
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
                        spent,
                        Map.of(new Classifications.Key(2020, programme(3).id()), said),
                        0))
                .extracting(ProgrammeYear::classification)
                .containsExactly(null, said);
        assertThat(ProgrammeYear.all(
                        2020,
                        lines,
                        spent,
                        Map.of(new Classifications.Key(2019, programme(3).id()), said),
                        0))
                .extracting(ProgrammeYear::classification)
                .containsOnlyNulls();
    }
}
