package nl.voortgang.query.budgetaudit;

import static nl.voortgang.query.budgetaudit.ReviewRule.ABOVE_LIMIT;
import static nl.voortgang.query.budgetaudit.ReviewRule.APPROVED_BEFORE_DECISION;
import static nl.voortgang.query.budgetaudit.ReviewRule.APPROVED_WITHIN_A_MINUTE;
import static nl.voortgang.query.budgetaudit.ReviewRule.BOTH_ROLES;
import static nl.voortgang.query.budgetaudit.ReviewRule.DECIDED_AFTER_YEAR_END;
import static nl.voortgang.query.budgetaudit.ReviewRule.JUST_UNDER_LIMIT;
import static nl.voortgang.query.budgetaudit.ReviewRule.NO_COUNCIL_DECISION;
import static nl.voortgang.query.budgetaudit.ReviewRule.REVERSED_SOON;
import static nl.voortgang.query.budgetledger.Amending.council;
import static nl.voortgang.query.budgetledger.Amending.executive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.Money;
import nl.voortgang.events.NegativeLines;
import nl.voortgang.query.budgetaudit.ReviewRule.Case;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewRuleTest {
    private static final Decision BY_COUNCIL = council("34", "2020-05-28");
    private static final Decision BY_EXECUTIVE = executive("B&W 3", "2020-05-28");

    private static Case of(DraftAmendment amendment) {
        return new Case(amendment.view(), BudgetRules.DEFAULT, null, 92);
    }

    private static Case underLimit(DraftAmendment amendment, @Nullable Long limit) {
        BudgetRules rules =
                new BudgetRules(NegativeLines.ALLOWED, limit == null ? null : Money.ofCents(limit), Money.ZERO);
        return new Case(amendment.view(), rules, null, 92);
    }

    private static DraftAmendment amendment() {
        return DraftAmendment.number(1).changing(100).on(BY_COUNCIL);
    }

    @ParameterizedTest
    @EnumSource(ReviewRule.class)
    void an_ordinary_amendment_meets_no_rule(ReviewRule rule) {
        assertThat(rule.holdsFor(underLimit(amendment(), 100L))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ReviewRule.class)
    void every_rule_is_stated_in_a_sentence(ReviewRule rule) {
        assertThat(rule.sentence()).matches("[A-Z].{20,}\\.");
    }

    @Test
    void what_names_no_decision_of_the_council_deserves_a_look() {
        assertThat(NO_COUNCIL_DECISION.holdsFor(of(amendment().on(null)))).isTrue();
        assertThat(NO_COUNCIL_DECISION.holdsFor(of(amendment().on(BY_EXECUTIVE))))
                .isTrue();
        assertThat(NO_COUNCIL_DECISION.holdsFor(
                        of(amendment().on(new Decision("M 1", DecidingBody.MANDATE, BY_COUNCIL.date())))))
                .isTrue();
        assertThat(NO_COUNCIL_DECISION.holdsFor(of(amendment()))).isFalse();
    }

    @Test
    void what_was_decided_after_the_end_of_a_year_it_changes_deserves_a_look() {
        DraftAmendment late = amendment().on(council("1", "2021-01-01"));
        assertThat(DECIDED_AFTER_YEAR_END.holdsFor(of(late))).isTrue();
        assertThat(DECIDED_AFTER_YEAR_END.holdsFor(of(amendment().on(council("99", "2020-12-31")))))
                .isFalse();
        assertThat(DECIDED_AFTER_YEAR_END.holdsFor(of(amendment().on(null)))).isFalse();
        assertThat(DECIDED_AFTER_YEAR_END.holdsFor(
                        of(DraftAmendment.number(1).changing(2021, 5).on(council("1", "2021-01-01")))))
                .isFalse();
        assertThat(DECIDED_AFTER_YEAR_END.holdsFor(of(DraftAmendment.number(1)
                        .changing(2021, 5)
                        .changing(2020, 5)
                        .on(council("1", "2021-01-01")))))
                .as("one of two years is enough")
                .isTrue();
    }

    /** At 22:30 in London it is half past midnight in the Netherlands, in summer. */
    @ParameterizedTest
    @CsvSource({"2020-05-27T21:59:00Z, true", "2020-05-27T22:30:00Z, false", "2020-05-28T08:00:00Z, false"})
    void what_was_approved_before_the_day_of_its_decision_deserves_a_look(String approved, boolean expected) {
        DraftAmendment amendment = amendment().at("2020-05-01T08:00:00Z", approved);
        assertThat(APPROVED_BEFORE_DECISION.holdsFor(of(amendment))).isEqualTo(expected);
        assertThat(APPROVED_BEFORE_DECISION.holdsFor(of(amendment.on(null)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2020-05-01T08:00:00Z, true", "2020-05-01T08:01:00Z, true", "2020-05-01T08:01:00.001Z, false"})
    void what_was_approved_within_a_minute_deserves_a_look(String approved, boolean expected) {
        assertThat(APPROVED_WITHIN_A_MINUTE.holdsFor(of(amendment().at("2020-05-01T08:00:00Z", approved))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"89_999, false, false", "90_000, true, false", "100_000, true, false", "100_001, false, true"})
    void what_others_decided_just_under_or_above_their_limit_deserves_a_look(
            String cents, boolean under, boolean above) {
        DraftAmendment amendment = DraftAmendment.number(1)
                .changing(Long.parseLong(cents.replace("_", "")))
                .on(BY_EXECUTIVE);
        assertThat(JUST_UNDER_LIMIT.holdsFor(underLimit(amendment, 100_000L))).isEqualTo(under);
        assertThat(ABOVE_LIMIT.holdsFor(underLimit(amendment, 100_000L))).isEqualTo(above);
        assertThat(JUST_UNDER_LIMIT.holdsFor(underLimit(amendment.on(null), 100_000L)))
                .as("without decision")
                .isEqualTo(under);
        assertThat(ABOVE_LIMIT.holdsFor(underLimit(amendment, 100_000L))).isEqualTo(above);
        amendment.on(BY_COUNCIL);
        assertThat(JUST_UNDER_LIMIT.holdsFor(underLimit(amendment, 100_000L)))
                .as("the council has no limit")
                .isFalse();
        assertThat(ABOVE_LIMIT.holdsFor(underLimit(amendment, 100_000L))).isFalse();
    }

    @Test
    void without_a_limit_nothing_is_under_or_above_it() {
        DraftAmendment amendment = DraftAmendment.number(1).changing(100_000).on(BY_EXECUTIVE);
        assertThat(JUST_UNDER_LIMIT.holdsFor(underLimit(amendment, null))).isFalse();
        assertThat(ABOVE_LIMIT.holdsFor(underLimit(amendment, null))).isFalse();
    }

    @Test
    void the_size_of_an_amendment_is_what_it_moves_one_way_or_the_other() {
        assertThat(of(DraftAmendment.number(1)
                                .changing(-60_000)
                                .changing(40_000)
                                .changing(30_000))
                        .size())
                .isEqualTo(70_000);
        assertThat(of(DraftAmendment.number(1)
                                .changing(2020, BudgetKind.EXPENSE, 50_000)
                                .changing(2020, BudgetKind.INCOME, 30_000)
                                .changing(2020, BudgetKind.RESERVE_WITHDRAWAL, 20_000))
                        .size())
                .isEqualTo(50_000);
        assertThat(of(DraftAmendment.number(1)
                                .changing(2020, BudgetKind.INCOME, -20_000)
                                .changing(2020, BudgetKind.RESERVE_ADDITION, 10_000))
                        .size())
                .isEqualTo(30_000);
        assertThat(of(DraftAmendment.number(1)).size()).isZero();
    }

    @Test
    void what_somebody_with_both_roles_proposed_or_approved_deserves_a_look() {
        Set<String> both = Set.of("BUDGET_PROPOSER", "BUDGET_APPROVER", "OFFICER");
        Set<String> proposer = Set.of("BUDGET_PROPOSER");
        Set<String> approver = Set.of("BUDGET_APPROVER");
        assertThat(BOTH_ROLES.holdsFor(of(amendment().allowed(both, approver)))).isTrue();
        assertThat(BOTH_ROLES.holdsFor(of(amendment().allowed(proposer, both)))).isTrue();
        assertThat(BOTH_ROLES.holdsFor(of(amendment().allowed(proposer, approver))))
                .isFalse();
        assertThat(BOTH_ROLES.holdsFor(of(amendment().allowed(Set.of(), Set.of()))))
                .as("not known")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"P92D, 92, true", "PT0S, 0, true", "PT2208H0.001S, 92, false", "P1D, 0, false"})
    void what_was_reversed_soon_deserves_a_look(Duration after, int withinDays, boolean expected) {
        assertThat(REVERSED_SOON.holdsFor(new Case(amendment().view(), BudgetRules.DEFAULT, after, withinDays)))
                .isEqualTo(expected);
        assertThat(REVERSED_SOON.holdsFor(new Case(amendment().view(), BudgetRules.DEFAULT, null, withinDays)))
                .isFalse();
    }

    @Test
    void only_what_was_approved_is_held_against_the_rules() {
        assertThatThrownBy(() -> of(amendment().rejected())).isInstanceOf(IllegalArgumentException.class);
    }
}
