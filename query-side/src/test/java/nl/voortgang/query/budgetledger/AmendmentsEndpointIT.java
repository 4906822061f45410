package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Budget.AMENDMENT;
import static nl.voortgang.query.budgetledger.Budget.APPROVER;
import static nl.voortgang.query.budgetledger.Budget.POOL_COSTS;
import static nl.voortgang.query.budgetledger.Budget.approved;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.change;
import static nl.voortgang.query.budgetledger.Budget.proposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import nl.voortgang.query.History;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AmendmentsEndpointIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final History history = begun().allowed("BUDGET_PROPOSER")
            .happened(proposed(AMENDMENT, change(POOL_COSTS, -5)))
            .by(APPROVER)
            .allowed(null)
            .happened(approved(AMENDMENT));
    private final AmendmentsEndpoint endpoint = new AmendmentsEndpoint(Budget.amendments(history));
    private final Map<String, Object> headers = new HashMap<>();

    @BeforeEach
    void project() {
        Budget.project(history);
    }

    @Test
    void an_amendment_is_written_as_agreed_with_its_revision_as_etag() {
        String json = JSON.writeValueAsString(endpoint.one("coevorden", AMENDMENT.toString(), null, response()));
        assertThat(headers).containsEntry("ETag", "\"1\"");
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree("""
                                {"id": "00000000-0000-0005-0000-000000000001", "state": "APPROVED",
                                 "decision": {"number": "2020-34", "body": "COUNCIL", "date": "2020-09-23"},
                                 "kind": null, "reverses": null, "reversedBy": null, "reason": "tegenvaller",
                                 "lines": [{
                                    "subjectKind": "ACTIVITY", "subjectId": "00000000-0000-0004-0000-000000000001",
                                    "subjectCode": "2.1.9", "subjectTitle": "Zwembad",
                                    "label": "Zwembad", "taskField": null, "fiscalYear": 2020, "kind": "EXPENSE",
                                    "amountCents": -5, "incidental": true}],
                                 "proposedBy": "Petra Proposer", "proposedById": "00000000-0000-0001-0000-000000000001",
                                 "proposerRoles": ["BUDGET_PROPOSER"],
                                 "proposedAt": "2020-01-01T00:00:07Z", "proposedPosition": 8,
                                 "decidedBy": "Adam Approver", "decidedById": "00000000-0000-0001-0000-000000000002",
                                 "deciderRoles": [],
                                 "decidedAt": "2020-01-01T00:00:08Z", "decidedPosition": 9,
                                 "refusalReason": null, "revision": 1,
                                 "asOf": {"position": 9, "recordedAt": "2020-01-01T00:00:08Z", "head": true}}
                                """));
    }

    @Test
    void the_etag_of_the_past_is_that_of_the_past() {
        endpoint.one("coevorden", AMENDMENT.toString(), "2020-01-01T00:00:07Z", response());
        assertThat(headers).containsEntry("ETag", "\"0\"");
    }

    @Test
    void the_list_can_be_asked_for_one_state() {
        assertThat(endpoint.all("coevorden", "APPROVED", null).items()).hasSize(1);
        assertThat(endpoint.all("coevorden", "REJECTED", null).items()).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused_and_what_does_not_exist_is_not_found() {
        assertThatThrownBy(() -> endpoint.all("coevorden", "approved", "yesterday"))
                .isInstanceOfSatisfying(InvalidQuery.class, refusal -> assertThat(refusal.faults())
                        .hasSize(2));
        assertThatThrownBy(() -> endpoint.one("coevorden", "34", null, response()))
                .isInstanceOf(NotFound.class);
    }

    /** Remembers the headers that are set on it. */
    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    headers.put((String) arguments[0], arguments[1]);
                    return null;
                });
    }
}
