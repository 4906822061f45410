package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Budget.AMENDMENT;
import static nl.voortgang.query.budgetledger.Budget.APPROVER;
import static nl.voortgang.query.budgetledger.Budget.POOL_COSTS;
import static nl.voortgang.query.budgetledger.Budget.adopted;
import static nl.voortgang.query.budgetledger.Budget.approved;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.change;
import static nl.voortgang.query.budgetledger.Budget.proposed;
import static nl.voortgang.query.budgetledger.Budget.spent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.voortgang.query.History;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.InvalidQuery.Fault;
import nl.voortgang.query.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BudgetLedgerEndpointIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final History history = begun().happened(
                    adopted(POOL_COSTS, 100), spent(POOL_COSTS, 90), proposed(AMENDMENT, change(POOL_COSTS, -5)))
            .by(APPROVER)
            .happened(approved(AMENDMENT));
    private final BudgetLedgerEndpoint endpoint =
            new BudgetLedgerEndpoint(Budget.ledger(history), Budget.figures(history));

    @BeforeEach
    void project() {
        Budget.project(history);
    }

    @Test
    void the_ledger_is_written_as_agreed() {
        String json = JSON.writeValueAsString(endpoint.lines("coevorden", "2", null, "2020", null));
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree("""
                                {"lines": [{
                                    "id": "%s",
                                    "subjectKind": "ACTIVITY", "subjectId": "00000000-0000-0004-0000-000000000001",
                                    "subjectCode": "2.1.9", "subjectTitle": "Zwembad",
                                    "label": "Zwembad", "taskField": null, "fiscalYear": 2020, "kind": "EXPENSE",
                                    "adoptedCents": 100,
                                    "adjustments": [{
                                        "amendmentId": "00000000-0000-0005-0000-000000000001",
                                        "amountCents": -5, "incidental": true,
                                        "decision": {"number": "2020-34", "body": "COUNCIL", "date": "2020-09-23"},
                                        "reason": "tegenvaller",
                                        "proposedBy": "Petra Proposer", "approvedBy": "Adam Approver", "position": 11}],
                                    "currentCents": 95, "actualCents": 90, "revision": 1}],
                                 "asOf": {"position": 11, "recordedAt": "2020-01-01T00:00:10Z", "head": true}}
                                """.formatted(Budget.idOf(POOL_COSTS))));
    }

    @Test
    void empty_parameters_count_as_not_given() {
        assertThat(endpoint.lines("coevorden", "", " ", "", "").lines()).hasSize(1);
        assertThat(endpoint.figures("coevorden", null, null).items()).isEmpty();
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThatThrownBy(() -> endpoint.lines("coevorden", null, "2.1.9", "MMXX", "yesterday"))
                .isInstanceOfSatisfying(InvalidQuery.class, refusal -> assertThat(refusal.faults())
                        .extracting(Fault::parameter)
                        .containsExactly("activityId", "fiscalYear", "knownAt"));
        assertThatThrownBy(() -> endpoint.figures("coevorden", "MMXX", "yesterday"))
                .isInstanceOfSatisfying(InvalidQuery.class, refusal -> assertThat(refusal.faults())
                        .hasSize(2));
    }

    @Test
    void what_can_be_no_organisation_is_not_found() {
        assertThatThrownBy(() -> endpoint.lines("Not An Id", null, null, null, null))
                .isInstanceOf(NotFound.class);
    }
}
