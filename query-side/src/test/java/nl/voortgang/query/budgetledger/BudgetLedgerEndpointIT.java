package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Amending.approvedAndBooked;
import static nl.voortgang.query.budgetledger.Amending.council;
import static nl.voortgang.query.budgetledger.Amending.proposedOn;
import static nl.voortgang.query.budgetledger.Budget.AMENDMENT;
import static nl.voortgang.query.budgetledger.Budget.APPROVER;
import static nl.voortgang.query.budgetledger.Budget.COUNCIL_DECISION;
import static nl.voortgang.query.budgetledger.Budget.POOL;
import static nl.voortgang.query.budgetledger.Budget.adopted;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.change;
import static nl.voortgang.query.budgetledger.Budget.spent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Subject;
import nl.voortgang.query.History;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.InvalidQuery.Fault;
import nl.voortgang.query.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BudgetLedgerEndpointIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final BudgetLineKey POOL_COSTS =
            new BudgetLineKey(Subject.of(POOL), "Zwembad", "5.1", 2020, BudgetKind.EXPENSE);
    private static final AmendmentProposed LESS =
            proposedOn(AMENDMENT, COUNCIL_DECISION, AmendmentKind.TRANSFER, change(POOL_COSTS, -5));

    private final History history = begun().happened(
                    adopted(POOL_COSTS, 100, council("2019-80", "2019-11-07")),
                    spent(POOL_COSTS, 90, "2020-12-31"),
                    LESS)
            .by(APPROVER)
            .happened(approvedAndBooked(LESS));
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
                                    "programme": {
                                        "id": "00000000-0000-0002-0000-000000000001", "kind": "PROGRAMME",
                                        "code": "2", "title": "Onderdeel 2"},
                                    "label": "Zwembad", "taskField": "5.1", "taskFieldName": "Sportbeleid en activering",
                                    "fiscalYear": 2020, "kind": "EXPENSE",
                                    "adoptedCents": 100, "adoptedBy": {
                                        "number": "2019-80", "body": "COUNCIL", "date": "2019-11-07"},
                                    "adjustments": [{
                                        "amendmentId": "00000000-0000-0005-0000-000000000001",
                                        "amountCents": -5, "incidental": true,
                                        "decision": {"number": "2020-34", "body": "COUNCIL", "date": "2020-09-23"},
                                        "kind": "TRANSFER", "reverses": null, "reason": "tegenvaller",
                                        "proposedBy": "Petra Proposer", "proposedAt": "2020-01-01T00:00:09Z",
                                        "approvedBy": "Adam Approver", "approvedAt": "2020-01-01T00:00:11Z",
                                        "position": 12}],
                                    "currentCents": 95, "actualCents": 90, "actualAsOf": "2020-12-31",
                                    "revision": 2}],
                                 "asOf": {"position": 12, "recordedAt": "2020-01-01T00:00:11Z", "head": true}}
                                """.formatted(Budget.idOf(POOL_COSTS))));
    }

    @Test
    void the_summary_is_written_as_agreed() {
        String json = JSON.writeValueAsString(
                endpoint.summary("coevorden", "PROGRAMME", "ALL", null, null, null, "2020-01-01T00:00:07Z"));
        String adopted = totals(100);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree("""
                                {"rows": [{
                                    "kind": "PROGRAMME", "id": "00000000-0000-0002-0000-000000000001",
                                    "code": "2", "title": "Onderdeel 2",
                                    "years": [{"fiscalYear": 2020, "totals": {
                                        "adopted": %1$s, "adjusted": %2$s, "current": %1$s, "actual": null}}]}],
                                 "total": [{"fiscalYear": 2020, "totals": {
                                    "adopted": %1$s, "adjusted": %2$s, "current": %1$s, "actual": null}}],
                                 "asOf": {"position": 8, "recordedAt": "2020-01-01T00:00:07Z", "head": false}}
                                """.formatted(adopted, totals(0))));
    }

    private static String totals(long expense) {
        return """
                {"expenseCents": %d, "incomeCents": 0, "balanceCents": %d,
                 "additionCents": 0, "withdrawalCents": 0, "resultCents": %d}
                """.formatted(expense, -expense, -expense);
    }

    @Test
    void a_summary_is_by_programme_and_of_all_changes_where_nothing_else_is_asked() {
        assertThat(endpoint.summary("coevorden", null, "", null, null, null, null))
                .isEqualTo(endpoint.summary("coevorden", "PROGRAMME", "ALL", null, null, null, null));
        assertThat(endpoint.summary("coevorden", "LABEL", "INCIDENTAL", null, null, null, null))
                .extracting(
                        summary -> summary.rows().getFirst().title(),
                        summary -> summary.total().getFirst().totals().current().expenseCents())
                .containsExactly("Zwembad", -5L);
    }

    @Test
    void a_summary_can_be_of_a_part_of_the_outline() {
        assertThat(endpoint.summary("coevorden", null, null, "3", null, null, null)
                        .rows())
                .isEmpty();
        assertThat(endpoint.summary("coevorden", null, null, "2", POOL.toString(), "2020", null)
                        .rows())
                .hasSize(1);
        assertThat(endpoint.summary("coevorden", null, null, null, null, "2021", null)
                        .total())
                .isEmpty();
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
        assertThatThrownBy(() -> endpoint.summary("coevorden", "EVERYTHING", "some", null, "2.1.9", "MMXX", "now"))
                .isInstanceOfSatisfying(InvalidQuery.class, refusal -> assertThat(refusal.faults())
                        .extracting(Fault::parameter)
                        .containsExactly("by", "effect", "activityId", "fiscalYear", "knownAt"));
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
