package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Amending.approvedAndBooked;
import static nl.voortgang.query.budgetledger.Amending.carried;
import static nl.voortgang.query.budgetledger.Amending.council;
import static nl.voortgang.query.budgetledger.Amending.decidedLater;
import static nl.voortgang.query.budgetledger.Amending.executive;
import static nl.voortgang.query.budgetledger.Amending.proposedOn;
import static nl.voortgang.query.budgetledger.Amending.reversal;
import static nl.voortgang.query.budgetledger.Amending.withdrawn;
import static nl.voortgang.query.budgetledger.Budget.AMENDMENT;
import static nl.voortgang.query.budgetledger.Budget.APPROVER;
import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;
import static nl.voortgang.query.budgetledger.Budget.COUNCIL_DECISION;
import static nl.voortgang.query.budgetledger.Budget.POOL_COSTS;
import static nl.voortgang.query.budgetledger.Budget.SPORT;
import static nl.voortgang.query.budgetledger.Budget.adopted;
import static nl.voortgang.query.budgetledger.Budget.amendment;
import static nl.voortgang.query.budgetledger.Budget.amendments;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.change;
import static nl.voortgang.query.budgetledger.Budget.lines;
import static nl.voortgang.query.budgetledger.Budget.linesAt;
import static nl.voortgang.query.budgetledger.Budget.spent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Decision;
import nl.voortgang.query.History;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which decisions the figures of the ledger rest, and to which day actuals count. */
class DecisionsOfTheLedgerIT {
    private static final AmendmentProposed UNDECIDED =
            proposedOn(AMENDMENT, null, AmendmentKind.TRANSFER, change(SPORT, -40), change(POOL_COSTS, 40));

    @Test
    void an_adopted_budget_shows_the_decision_by_which_it_was_adopted() {
        Decision budget = council("2019-80", "2019-11-07");
        assertThat(lines(begun().happened(adopted(SPORT, 100, budget), adopted(POOL_COSTS, 1))))
                .extracting(LedgerLine::adoptedBy)
                .containsExactly(budget, null);
    }

    @Test
    void an_actual_counts_to_the_day_it_names() {
        History history = begun().happened(spent(SPORT, 80, "2020-06-30"));
        Instant then = history.last().sequencedAt();
        history.happened(spent(SPORT, 95, "2020-09-30"));
        assertThat(lines(history)).extracting(LedgerLine::actualAsOf).containsExactly(LocalDate.of(2020, 9, 30));
        assertThat(linesAt(history, then))
                .extracting(LedgerLine::actualAsOf)
                .containsExactly(LocalDate.of(2020, 6, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31T22:59:59Z, 2020-12-31",
        "2020-12-31T23:00:00Z, 2021-01-01",
        "2020-06-30T21:59:59Z, 2020-06-30",
        "2020-06-30T22:00:00Z, 2020-07-01",
        "2020-03-28T23:30:00Z, 2020-03-29",
        "2020-10-25T22:59:59Z, 2020-10-25"
    })
    void an_actual_that_names_no_day_counts_to_the_day_of_its_recording_in_the_netherlands(
            String recordedAt, LocalDate day) {
        History history = begun().at(recordedAt).happened(spent(SPORT, 80));
        assertThat(lines(history)).extracting(LedgerLine::actualAsOf).containsExactly(day);
    }

    @Test
    void what_happens_to_a_line_after_its_actual_leaves_the_day_of_that_as_it_was() {
        History history = begun().happened(spent(SPORT, 80, "2020-06-30"), adopted(SPORT, 100))
                .happened(carried(UNDECIDED));
        assertThat(lines(history).getFirst())
                .extracting(LedgerLine::actualCents, LedgerLine::actualAsOf)
                .containsExactly(80L, LocalDate.of(2020, 6, 30));
    }

    @Test
    void an_adjustment_says_what_sort_it_is_and_when_it_was_proposed_and_approved() {
        History history = begun().at("2020-05-01T08:00:00Z")
                .happened(UNDECIDED)
                .by(APPROVER)
                .at("2020-06-01T08:00:00Z")
                .happened(approvedAndBooked(UNDECIDED));
        Adjustment adjustment = lines(history).getFirst().adjustments().getFirst();
        assertThat(adjustment.kind()).isEqualTo(AmendmentKind.TRANSFER);
        assertThat(adjustment.reverses()).isNull();
        assertThat(adjustment.proposedAt()).isEqualTo("2020-05-01T08:00:00Z");
        assertThat(adjustment.approvedAt()).isEqualTo(history.last().sequencedAt());
        assertThat(adjustment.position()).isEqualTo(history.last().position());
    }

    @Test
    void a_decision_that_is_named_after_the_approval_shows_from_then_on() {
        History history = begun().happened(carried(UNDECIDED));
        Instant approved = history.last().sequencedAt();
        history.happened(decidedLater(UNDECIDED, COUNCIL_DECISION));
        assertThat(lines(history).getFirst().adjustments().getFirst().decision())
                .isEqualTo(COUNCIL_DECISION);
        assertThat(one(history, AMENDMENT, null).decision()).isEqualTo(COUNCIL_DECISION);
        assertThat(one(history, AMENDMENT, null).revision()).isEqualTo(2);
        assertThat(linesAt(history, approved)
                        .getFirst()
                        .adjustments()
                        .getFirst()
                        .decision())
                .isNull();
        assertThat(one(history, AMENDMENT, approved).decision()).isNull();
        assertThat(one(history, AMENDMENT, approved).revision()).isEqualTo(1);
    }

    @Test
    void a_decision_can_be_named_before_the_approval() {
        History history = begun().happened(UNDECIDED, decidedLater(UNDECIDED, executive("B&W 12", "2020-05-02")));
        Budget.project(history);
        assertThat(one(history, AMENDMENT, null))
                .extracting(AmendmentView::state, AmendmentView::decision, AmendmentView::revision)
                .containsExactly(AmendmentState.PROPOSED, executive("B&W 12", "2020-05-02"), 1L);
        assertThat(lines(history)).isEmpty();
    }

    @Test
    void a_proposal_that_was_withdrawn_changes_nothing_and_says_why() {
        History history = begun().happened(adopted(SPORT, 100), UNDECIDED);
        Instant proposed = history.last().sequencedAt();
        history.happened(withdrawn(AMENDMENT));
        assertThat(lines(history)).extracting(LedgerLine::currentCents).containsExactly(100L);
        assertThat(one(history, AMENDMENT, null))
                .extracting(AmendmentView::state, AmendmentView::refusalReason, AmendmentView::decidedBy)
                .containsExactly(AmendmentState.WITHDRAWN, "vergissing", "Petra Proposer");
        assertThat(one(history, AMENDMENT, proposed).state()).isEqualTo(AmendmentState.PROPOSED);
        assertThat(amendments(history)
                        .all(COEVORDEN, AmendmentState.WITHDRAWN, null)
                        .items())
                .hasSize(1);
    }

    @Test
    void an_amendment_is_reversed_by_the_one_that_undid_it_from_its_approval_on() {
        AmendmentProposed undone = proposedOn(AMENDMENT, COUNCIL_DECISION, null, change(SPORT, 30));
        AmendmentProposed undoing = reversal(amendment(2), undone, council("2020-40", "2020-11-01"));
        History history = begun().happened(carried(undone)).happened(undoing);
        Instant proposed = history.last().sequencedAt();
        history.happened(approvedAndBooked(undoing));
        LedgerLine line = lines(history).getFirst();
        assertThat(line.currentCents()).isZero();
        assertThat(line.adjustments())
                .extracting(Adjustment::kind, Adjustment::reverses)
                .containsExactly(tuple(null, null), tuple(AmendmentKind.REVERSAL, AMENDMENT.value()));
        assertThat(one(history, AMENDMENT, null).reversedBy())
                .isEqualTo(amendment(2).value());
        assertThat(one(history, AMENDMENT, proposed).reversedBy()).isNull();
        assertThat(one(history, amendment(2), null))
                .extracting(AmendmentView::reverses, AmendmentView::reversedBy)
                .containsExactly(AMENDMENT.value(), null);
    }

    @Test
    void a_reversal_that_was_withdrawn_reverses_nothing() {
        AmendmentProposed undone = proposedOn(AMENDMENT, COUNCIL_DECISION, null, change(SPORT, 30));
        AmendmentProposed second = reversal(amendment(3), undone, null);
        History history = begun().happened(carried(undone))
                .happened(reversal(amendment(2), undone, null), withdrawn(amendment(2)));
        Budget.project(history);
        assertThat(one(history, AMENDMENT, null).reversedBy()).isNull();
        history.happened(carried(second));
        Budget.project(history);
        assertThat(one(history, AMENDMENT, null).reversedBy())
                .isEqualTo(amendment(3).value());
    }

    @Test
    void what_proposer_and_approver_were_allowed_to_do_stays_with_the_amendment() {
        History history = begun().allowed("BUDGET_APPROVER,BUDGET_PROPOSER")
                .happened(UNDECIDED)
                .allowed(null)
                .happened(approvedAndBooked(UNDECIDED));
        Budget.project(history);
        AmendmentView found = one(history, AMENDMENT, null);
        assertThat(found.proposerRoles()).containsExactly("BUDGET_APPROVER", "BUDGET_PROPOSER");
        assertThat(found.deciderRoles()).isEmpty();
    }

    @Test
    void a_task_field_has_the_name_of_its_year() {
        History history = begun().happened(
                        adopted(withTaskField("5.1", 2020), 1),
                        adopted(withTaskField("5.1", 2016), 1),
                        adopted(SPORT, 1));
        assertThat(lines(history))
                .extracting(LedgerLine::fiscalYear, LedgerLine::taskFieldName)
                .containsExactlyInAnyOrder(
                        tuple(2020, "Sportbeleid en activering"), tuple(2016, null), tuple(2020, null));
    }

    private static BudgetLineKey withTaskField(String taskField, int year) {
        return new BudgetLineKey(SPORT.subject(), "Sport", taskField, year, SPORT.kind());
    }

    private static AmendmentView one(History history, AmendmentId id, @Nullable Instant knownAt) {
        return amendments(history).one(COEVORDEN, id, knownAt).amendment();
    }
}
