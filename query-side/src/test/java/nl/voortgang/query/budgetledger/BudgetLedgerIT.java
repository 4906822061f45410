package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Amending.approvedAndBooked;
import static nl.voortgang.query.budgetledger.Budget.AMENDMENT;
import static nl.voortgang.query.budgetledger.Budget.APPROVER;
import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;
import static nl.voortgang.query.budgetledger.Budget.COUNCIL_DECISION;
import static nl.voortgang.query.budgetledger.Budget.HALL_COSTS;
import static nl.voortgang.query.budgetledger.Budget.POOL_COSTS;
import static nl.voortgang.query.budgetledger.Budget.SPORT;
import static nl.voortgang.query.budgetledger.Budget.adopted;
import static nl.voortgang.query.budgetledger.Budget.amendment;
import static nl.voortgang.query.budgetledger.Budget.approved;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.change;
import static nl.voortgang.query.budgetledger.Budget.lines;
import static nl.voortgang.query.budgetledger.Budget.linesAt;
import static nl.voortgang.query.budgetledger.Budget.proposed;
import static nl.voortgang.query.budgetledger.Budget.rejected;
import static nl.voortgang.query.budgetledger.Budget.spent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.query.History;
import org.junit.jupiter.api.Test;

class BudgetLedgerIT {

    @Test
    void the_current_budget_is_what_was_adopted_and_every_approved_change() {
        AmendmentProposed less = proposed(AMENDMENT, change(SPORT, -30_00));
        AmendmentProposed more = proposed(amendment(2), change(SPORT, 5_01));
        History history = begun().happened(adopted(SPORT, 100_00), less)
                .by(APPROVER)
                .happened(approvedAndBooked(less))
                .happened(more)
                .happened(approvedAndBooked(more));
        LedgerLine line = lines(history).getFirst();
        assertThat(line.adoptedCents()).isEqualTo(100_00);
        assertThat(line.currentCents()).isEqualTo(75_01);
        assertThat(line.actualCents()).isNull();
        assertThat(line.adjustments())
                .containsExactly(
                        new Adjustment(
                                AMENDMENT.value(),
                                -30_00,
                                true,
                                COUNCIL_DECISION,
                                null,
                                null,
                                "tegenvaller",
                                "Petra Proposer",
                                Instant.parse("2020-01-01T00:00:08Z"),
                                "Adam Approver",
                                Instant.parse("2020-01-01T00:00:10Z"),
                                11),
                        new Adjustment(
                                amendment(2).value(),
                                5_01,
                                true,
                                COUNCIL_DECISION,
                                null,
                                null,
                                "tegenvaller",
                                "Adam Approver",
                                Instant.parse("2020-01-01T00:00:11Z"),
                                "Adam Approver",
                                Instant.parse("2020-01-01T00:00:13Z"),
                                14));
    }

    @Test
    void what_was_only_proposed_or_was_rejected_does_not_count() {
        List<LedgerLine> lines = lines(begun().happened(
                        adopted(SPORT, 100_00),
                        proposed(AMENDMENT, change(SPORT, -30_00), change(POOL_COSTS, 30_00)),
                        proposed(amendment(2), change(SPORT, -1), change(HALL_COSTS, 1)),
                        rejected(amendment(2))));
        assertThat(lines)
                .extracting(LedgerLine::label, LedgerLine::currentCents, line -> line.adjustments()
                        .size())
                .containsExactly(tuple("Sport", 100_00L, 0));
    }

    @Test
    void a_line_can_exist_through_an_amendment_alone() {
        AmendmentProposed more = proposed(AMENDMENT, change(POOL_COSTS, 40_00));
        LedgerLine line =
                lines(begun().happened(more).happened(approvedAndBooked(more))).getFirst();
        assertThat(line.id()).isEqualTo(Budget.idOf(POOL_COSTS).value());
        assertThat(line.revision()).isZero();
        assertThat(line.subjectCode()).isEqualTo("2.1.9");
        assertThat(line.adoptedCents()).isNull();
        assertThat(line.currentCents()).isEqualTo(40_00);
    }

    @Test
    void an_amendment_of_the_time_before_bookings_has_its_line_too_without_id() {
        LedgerLine line = lines(begun().happened(proposed(AMENDMENT, change(POOL_COSTS, 40_00)), approved(AMENDMENT)))
                .getFirst();
        assertThat(line.id()).isNull();
        assertThat(line.revision()).isNull();
        assertThat(line.currentCents()).isEqualTo(40_00);
    }

    @Test
    void a_booking_moves_the_revision_of_its_line_on_and_counts_once() {
        AmendmentProposed twice = proposed(AMENDMENT, change(SPORT, 10), change(SPORT, 5));
        LedgerLine line = lines(begun().happened(adopted(SPORT, 100), twice).happened(approvedAndBooked(twice)))
                .getFirst();
        assertThat(line.revision()).isEqualTo(2);
        assertThat(line.currentCents()).isEqualTo(115);
    }

    @Test
    void a_line_that_was_first_changed_and_then_adopted_is_one_line() {
        List<LedgerLine> lines = lines(begun().happened(
                        proposed(AMENDMENT, change(POOL_COSTS, 40_00)),
                        approved(AMENDMENT),
                        adopted(POOL_COSTS, 2_00)));
        assertThat(lines)
                .extracting(LedgerLine::id, LedgerLine::currentCents)
                .containsExactly(tuple(Budget.idOf(POOL_COSTS).value(), 42_00L));
    }

    @Test
    void a_line_with_an_actual_alone_had_no_budget() {
        LedgerLine line =
                lines(begun().happened(spent(SPORT, 7), spent(SPORT, 8))).getFirst();
        assertThat(line.adoptedCents()).isNull();
        assertThat(line.currentCents()).isZero();
        assertThat(line.actualCents()).isEqualTo(8);
        assertThat(line.revision()).isEqualTo(1);
    }

    @Test
    void lines_that_differ_in_one_of_their_five_values_are_different_lines() {
        BudgetLineKey withField =
                new BudgetLineKey(SPORT.subject(), SPORT.label(), "5.1", SPORT.fiscalYear(), SPORT.kind());
        BudgetLineKey income =
                new BudgetLineKey(SPORT.subject(), SPORT.label(), null, SPORT.fiscalYear(), BudgetKind.INCOME);
        List<LedgerLine> lines = lines(begun().happened(
                        adopted(income, 3),
                        adopted(SPORT, 1),
                        adopted(withField, 2),
                        proposed(AMENDMENT, change(SPORT, 10), change(withField, 20), change(income, 30)),
                        approved(AMENDMENT)));
        assertThat(lines).extracting(LedgerLine::currentCents).containsExactly(11L, 22L, 33L);
    }

    @Test
    void an_amendment_may_change_one_line_twice() {
        LedgerLine line = lines(
                        begun().happened(proposed(AMENDMENT, change(SPORT, 10), change(SPORT, 5)), approved(AMENDMENT)))
                .getFirst();
        assertThat(line.adjustments()).extracting(Adjustment::amountCents).containsExactly(10L, 5L);
        assertThat(line.currentCents()).isEqualTo(15);
    }

    @Test
    void lines_stand_in_the_order_of_the_outline_then_of_year_kind_and_creation() {
        BudgetLineKey nextYear = Budget.expense(SPORT.subject(), "Sport", 2021);
        BudgetLineKey second = Budget.expense(SPORT.subject(), "Cultuur", 2020);
        List<LedgerLine> lines = lines(begun().happened(
                        adopted(nextYear, 1),
                        adopted(HALL_COSTS, 1),
                        proposed(AMENDMENT, change(POOL_COSTS, 1)),
                        approved(AMENDMENT),
                        adopted(SPORT, 1),
                        adopted(second, 1)));
        assertThat(lines)
                .extracting(line -> line.subjectCode() + " " + line.label() + " " + line.fiscalYear())
                .containsExactly(
                        "2 Sport 2020", "2 Cultuur 2020", "2 Sport 2021", "2.1.9 Zwembad 2020", "2.1.10 Sporthal 2020");
    }

    @Test
    void each_step_is_answered_as_it_was_known_then() {
        History history = begun();
        Map<Instant, List<Long>> expected = new TreeMap<>();
        step(history, expected, adopted(SPORT, 100), 100L);
        step(history, expected, proposed(AMENDMENT, change(SPORT, -40), change(POOL_COSTS, 40)), 100L);
        step(history, expected, approved(AMENDMENT), 60L, 40L);
        step(history, expected, proposed(amendment(2), change(SPORT, 7)), 60L, 40L);
        step(history, expected, adopted(POOL_COSTS, 5), 60L, 45L);
        step(history, expected, rejected(amendment(2)), 60L, 45L);
        step(history, expected, adopted(SPORT, 101), 61L, 45L);
        step(history, expected, spent(SPORT, 50), 61L, 45L);
        Budget.project(history);
        expected.forEach((moment, current) -> assertThat(linesAt(history, moment))
                .extracting(LedgerLine::currentCents)
                .isEqualTo(current));
    }

    private static void step(History history, Map<Instant, List<Long>> expected, Event event, Long... current) {
        history.happened(event);
        expected.put(history.last().sequencedAt(), List.of(current));
    }

    @Test
    void an_erased_reason_reads_as_none() {
        LedgerLine line = lines(begun().happened(
                                new AmendmentProposed(
                                        AMENDMENT,
                                        COEVORDEN,
                                        null,
                                        FreeText.ERASED,
                                        List.of(change(SPORT, 10)),
                                        null,
                                        null),
                                approved(AMENDMENT)))
                .getFirst();
        assertThat(line.adjustments().getFirst().reason()).isNull();
        assertThat(line.adjustments().getFirst().decision()).isNull();
    }

    @Test
    void the_lines_of_another_organisation_stay_apart() {
        OrganisationId weert = new OrganisationId("weert");
        List<LedgerLine> lines = lines(begun().happened(
                        adopted(SPORT, 100),
                        new BudgetAdopted(
                                new BudgetLineId(new UUID(0, 9)),
                                weert,
                                Budget.expense(Subject.of(new ActivityId(new UUID(0, 8))), "Sport", 2020),
                                Money.ofCents(900),
                                null),
                        new AmendmentProposed(
                                AMENDMENT, weert, null, FreeText.of("anders"), List.of(change(SPORT, 1)), null, null),
                        new AmendmentApproved(AMENDMENT, weert, null)));
        assertThat(lines).extracting(LedgerLine::currentCents).containsExactly(100L);
    }
}
