package nl.voortgang.query.audittrail;

import static nl.voortgang.query.audittrail.BudgetStory.AMENDMENT;
import static nl.voortgang.query.audittrail.BudgetStory.LINE;
import static nl.voortgang.query.audittrail.BudgetStory.SPORT;
import static nl.voortgang.query.audittrail.BudgetStory.WISH;
import static nl.voortgang.query.audittrail.BudgetStory.adjusted;
import static nl.voortgang.query.audittrail.BudgetStory.decision;
import static nl.voortgang.query.audittrail.BudgetStory.transfer;
import static nl.voortgang.query.audittrail.BudgetStory.wish;
import static nl.voortgang.query.audittrail.Story.PARK;
import static nl.voortgang.query.audittrail.Story.THEME;
import static nl.voortgang.query.audittrail.Story.ZEVENAAR;
import static nl.voortgang.query.audittrail.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentWithdrawn;
import nl.voortgang.events.AmendmentEvent.DecisionRecorded;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.Money;
import nl.voortgang.events.NegativeLines;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.events.OverspendingEvent.OverspendingClassified;
import nl.voortgang.events.OverspendingId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import org.junit.jupiter.api.Test;

/** What the trail says of a budget's events. */
class BudgetTrailIT {
    private static final AmendmentId ANOTHER = new AmendmentId(new UUID(7, 9));

    @Test
    void an_adopted_budget_names_the_decision_it_was_adopted_by() {
        TrailEntry entry = Trail.last(Story.begun()
                .happened(new BudgetAdopted(LINE, ZEVENAAR, SPORT, Money.ofCents(100), decision("2019-80"))));
        assertThat(entry.changes())
                .contains(
                        new Change("adoptedCents", null, "100"),
                        new Change("decisionNumber", null, "2019-80"),
                        new Change("decisionBody", null, "COUNCIL"),
                        new Change("decisionDate", null, "2020-09-23"));
    }

    @Test
    void an_actual_names_the_day_up_to_which_it_counts() {
        TrailEntry entry = Trail.last(Story.begun()
                .happened(
                        new ActualRecorded(LINE, ZEVENAAR, SPORT, Money.ofCents(5), LocalDate.of(2020, 6, 30)),
                        new ActualRecorded(LINE, ZEVENAAR, SPORT, Money.ofCents(5), LocalDate.of(2020, 9, 30))));
        assertThat(entry.changes()).containsExactly(new Change("asOf", "2020-06-30", "2020-09-30"));
    }

    @Test
    void a_booking_names_its_line_its_amendment_and_the_amount() {
        TrailEntry entry = Trail.last(Story.begun().happened(transfer(), adjusted(LINE, SPORT, AMENDMENT, -100_000)));
        assertThat(entry.activityId()).isEqualTo(PARK.value());
        assertThat(entry.item()).isEqualTo("Sport, 5.1, 2020, EXPENSE");
        assertThat(entry.changes())
                .containsExactly(
                        new Change("amendment", null, AMENDMENT.toString()),
                        new Change("amountCents", null, "-100000"),
                        new Change("incidental", null, "true"));
    }

    @Test
    void a_second_booking_of_the_same_amount_is_shown_in_full() {
        TrailEntry entry = Trail.last(
                Story.begun().happened(adjusted(LINE, SPORT, AMENDMENT, 7), adjusted(LINE, SPORT, ANOTHER, 7)));
        assertThat(entry.changes())
                .contains(new Change("amendment", null, ANOTHER.toString()), new Change("amountCents", null, "7"));
    }

    @Test
    void an_amendment_gets_the_number_of_the_decision_that_was_named_later() {
        TrailEntry entry = Trail.last(
                Story.begun().happened(wish(), new DecisionRecorded(WISH, ZEVENAAR, decision("2020-51"), 2020)));
        assertThat(entry.item()).isEqualTo("2020-51");
        assertThat(entry.changes())
                .containsExactly(
                        new Change("decisionNumber", null, "2020-51"),
                        new Change("decisionBody", null, "COUNCIL"),
                        new Change("decisionDate", null, "2020-09-23"));
    }

    @Test
    void a_proposal_that_was_withdrawn_says_why() {
        TrailEntry entry = Trail.last(
                Story.begun().happened(wish(), new AmendmentWithdrawn(WISH, ZEVENAAR, text("vergissing"), null)));
        assertThat(entry.reason()).isEqualTo("vergissing");
        assertThat(entry.changes()).containsExactly(new Change("state", "PROPOSED", "WITHDRAWN"));
    }

    @Test
    void an_approval_says_what_it_reverses() {
        TrailEntry entry = Trail.last(Story.begun().happened(wish(), new AmendmentApproved(WISH, ZEVENAAR, ANOTHER)));
        assertThat(entry.changes())
                .containsExactly(
                        new Change("state", "PROPOSED", "APPROVED"), new Change("reverses", null, ANOTHER.toString()));
    }

    @Test
    void a_proposal_says_what_sort_of_amendment_it_is() {
        assertThat(Trail.last(Story.begun().happened(transfer())).changes())
                .contains(new Change("amendmentKind", null, "TRANSFER"));
    }

    @Test
    void a_classification_is_found_at_its_programme_and_shows_the_one_before() {
        TrailEntry entry = Trail.last(Story.begun()
                .happened(
                        classified(OverspendingClass.OUTSIDE_POLICY, "vergeten"),
                        classified(OverspendingClass.OPEN_ENDED_SCHEME, "meer aanvragen")));
        assertThat(entry.subjectId()).isEqualTo(THEME.value());
        assertThat(entry.item()).isEqualTo("2020");
        assertThat(entry.reason()).isEqualTo("meer aanvragen");
        assertThat(entry.changes())
                .containsExactly(new Change("classification", "OUTSIDE_POLICY", "OPEN_ENDED_SCHEME"));
    }

    private static OverspendingClassified classified(OverspendingClass as, String reason) {
        return new OverspendingClassified(
                new OverspendingId(ZEVENAAR, 2020, THEME.value()),
                new Subject(SubjectKind.THEME, THEME.value()),
                as,
                text(reason));
    }

    @Test
    void other_rules_for_the_budget_show_those_before() {
        TrailEntry entry = Trail.last(Story.begun()
                .happened(
                        new BudgetRulesSet(
                                ZEVENAAR, new BudgetRules(NegativeLines.REFUSED, Money.ofCents(5), Money.ZERO)),
                        new BudgetRulesSet(ZEVENAAR, new BudgetRules(NegativeLines.ALLOWED, null, Money.ofCents(9)))));
        assertThat(entry.changes())
                .containsExactly(
                        new Change("negativeLines", "REFUSED", "ALLOWED"),
                        new Change("mandateLimitCents", "5", null),
                        new Change("lawfulnessThresholdCents", "0", "9"));
    }
}
