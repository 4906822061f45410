package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Amending.approvedAndBooked;
import static nl.voortgang.query.budgetledger.Budget.AMENDMENT;
import static nl.voortgang.query.budgetledger.Budget.APPROVER;
import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;
import static nl.voortgang.query.budgetledger.Budget.COUNCIL_DECISION;
import static nl.voortgang.query.budgetledger.Budget.POOL;
import static nl.voortgang.query.budgetledger.Budget.POOL_COSTS;
import static nl.voortgang.query.budgetledger.Budget.PROGRAMME;
import static nl.voortgang.query.budgetledger.Budget.PROPOSER;
import static nl.voortgang.query.budgetledger.Budget.SPORT;
import static nl.voortgang.query.budgetledger.Budget.amendment;
import static nl.voortgang.query.budgetledger.Budget.amendments;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.change;
import static nl.voortgang.query.budgetledger.Budget.proposed;
import static nl.voortgang.query.budgetledger.Budget.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmendmentsIT {
    private static final AmendmentProposed PROPOSED =
            proposed(AMENDMENT, change(SPORT, -30_00), change(POOL_COSTS, 30_00));

    private final History history = begun().at("2020-09-01T08:00:00Z")
            .allowed("BUDGET_PROPOSER,OFFICER")
            .happened(PROPOSED)
            .by(APPROVER)
            .allowed("BUDGET_APPROVER")
            .at("2020-09-24T08:00:00Z")
            .happened(approvedAndBooked(PROPOSED))
            .allowed(null)
            .at("2020-10-01T08:00:00Z")
            .happened(proposed(amendment(2), change(SPORT, 1)), rejected(amendment(2)), proposed(amendment(3)));

    @Test
    void an_amendment_shows_who_proposed_and_who_approved_it() {
        Budget.project(history);
        OneAmendment found = amendments(history).one(COEVORDEN, AMENDMENT, null);
        assertThat(found.amendment())
                .isEqualTo(new AmendmentView(
                        AMENDMENT.value(),
                        AmendmentState.APPROVED,
                        COUNCIL_DECISION,
                        null,
                        null,
                        null,
                        "tegenvaller",
                        List.of(
                                line(SubjectKind.PROGRAMME, PROGRAMME.value(), "2", "Onderdeel 2", "Sport", -30_00),
                                line(SubjectKind.ACTIVITY, POOL.value(), "2.1.9", "Zwembad", "Zwembad", 30_00)),
                        "Petra Proposer",
                        PROPOSER.value(),
                        Set.of("BUDGET_PROPOSER", "OFFICER"),
                        Instant.parse("2020-09-01T08:00:00Z"),
                        8,
                        "Adam Approver",
                        APPROVER.value(),
                        Set.of("BUDGET_APPROVER"),
                        Instant.parse("2020-09-24T08:00:02Z"),
                        11L,
                        null,
                        1));
    }

    private static AmendmentLineView line(
            SubjectKind kind, UUID id, String code, String title, String label, long cents) {
        return new AmendmentLineView(kind, id, code, title, label, null, 2020, BudgetKind.EXPENSE, cents, true);
    }

    @Test
    void before_its_decision_it_was_a_proposal() {
        Budget.project(history);
        AmendmentView then = amendments(history)
                .one(COEVORDEN, AMENDMENT, Instant.parse("2020-09-24T07:59:59Z"))
                .amendment();
        assertThat(then.state()).isEqualTo(AmendmentState.PROPOSED);
        assertThat(then.decidedBy()).isNull();
        assertThat(then.decidedAt()).isNull();
        assertThat(then.revision()).isZero();
    }

    @Test
    void a_rejection_says_why() {
        Budget.project(history);
        AmendmentView found =
                amendments(history).one(COEVORDEN, amendment(2), null).amendment();
        assertThat(found.state()).isEqualTo(AmendmentState.REJECTED);
        assertThat(found.refusalReason()).isEqualTo("geen dekking");
    }

    @Test
    void amendments_are_listed_by_state_in_the_order_of_their_proposal() {
        Budget.project(history);
        assertThat(ids(null, null)).containsExactly(1L, 2L, 3L);
        assertThat(ids(AmendmentState.APPROVED, null)).containsExactly(1L);
        assertThat(ids(AmendmentState.REJECTED, null)).containsExactly(2L);
        assertThat(ids(AmendmentState.PROPOSED, null)).containsExactly(3L);
    }

    @Test
    void the_list_is_answered_as_it_was_known_at_each_step() {
        Budget.project(history);
        assertThat(ids(AmendmentState.PROPOSED, "2020-08-31T00:00:00Z")).isEmpty();
        assertThat(ids(AmendmentState.PROPOSED, "2020-09-01T08:00:00Z")).containsExactly(1L);
        assertThat(ids(AmendmentState.APPROVED, "2020-09-01T08:00:00Z")).isEmpty();
        assertThat(ids(AmendmentState.APPROVED, "2020-09-24T08:00:02Z")).containsExactly(1L);
        assertThat(ids(AmendmentState.PROPOSED, "2020-10-01T08:00:00Z")).containsExactly(2L);
    }

    private List<Long> ids(@Nullable AmendmentState state, @Nullable String knownAt) {
        return amendments(history)
                .all(COEVORDEN, state, knownAt == null ? null : Instant.parse(knownAt))
                .items()
                .stream()
                .map(each -> each.id().getLeastSignificantBits())
                .toList();
    }

    @Test
    void what_was_not_known_then_is_not_found() {
        Budget.project(history);
        Amendments amendments = amendments(history);
        assertThatThrownBy(() -> amendments.one(COEVORDEN, amendment(9), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> amendments.one(new OrganisationId("weert"), AMENDMENT, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> amendments.one(COEVORDEN, AMENDMENT, Instant.parse("2020-08-31T00:00:00Z")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> amendments.all(new OrganisationId("weert"), null, null))
                .isInstanceOf(NotFound.class);
    }
}
