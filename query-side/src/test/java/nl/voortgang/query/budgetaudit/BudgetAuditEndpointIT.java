package nl.voortgang.query.budgetaudit;

import static nl.voortgang.query.budgetledger.Amending.carried;
import static nl.voortgang.query.budgetledger.Amending.executive;
import static nl.voortgang.query.budgetledger.Amending.proposedOn;
import static nl.voortgang.query.budgetledger.Budget.AMENDMENT;
import static nl.voortgang.query.budgetledger.Budget.PROGRAMME;
import static nl.voortgang.query.budgetledger.Budget.SPORT;
import static nl.voortgang.query.budgetledger.Budget.adopted;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.change;
import static nl.voortgang.query.budgetledger.Budget.classified;
import static nl.voortgang.query.budgetledger.Budget.rules;
import static nl.voortgang.query.budgetledger.Budget.spent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.stream.Stream;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.query.History;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.InvalidQuery.Fault;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.budgetledger.Budget;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BudgetAuditEndpointIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final History history = begun().happened(
                    rules(1_000L, 5), adopted(SPORT, 100), spent(SPORT, 150, "2020-09-30"))
            .happened(carried(proposedOn(AMENDMENT, executive("B&W 3", "2020-01-01"), null, change(SPORT, 40))))
            .happened(classified(PROGRAMME, 2020, OverspendingClass.OUTSIDE_POLICY, "vergeten"));
    private final BudgetAuditEndpoint endpoint =
            new BudgetAuditEndpoint(LawfulnessIT.lawfulness(history), ReviewsIT.reviews(history));

    @BeforeEach
    void project() {
        Budget.project(history);
    }

    private static JsonNode json(Object answer) {
        return JSON.readTree(JSON.writeValueAsString(answer));
    }

    @Test
    void lawfulness_is_written_as_agreed() {
        assertThat(json(endpoint.lawfulness("coevorden", "2020", null))).isEqualTo(JSON.readTree("""
                        {"thresholdCents": 5,
                         "items": [{
                            "programme": {"id": "00000000-0000-0002-0000-000000000001", "kind": "PROGRAMME",
                                "code": "2", "title": "Onderdeel 2"},
                            "fiscalYear": 2020,
                            "authorisedCents": 100, "decidedLateCents": 0, "notByCouncilCents": 40,
                            "actualCents": 150, "excessCents": 50, "verdict": "EXCEEDED",
                            "exceededSince": "2020-09-30", "authorisedAgainOn": null, "reported": true,
                            "classification": {"classification": "OUTSIDE_POLICY", "counted": true,
                                "reason": "vergeten", "by": "Petra Proposer", "at": "2020-01-01T00:00:13Z"}}],
                         "asOf": {"position": 14, "recordedAt": "2020-01-01T00:00:13Z", "head": true}}
                        """));
    }

    @Test
    void a_review_is_written_as_agreed() {
        JsonNode review = json(endpoint.review("coevorden", null, null, null));
        assertThat(review.propertyNames())
                .containsExactlyInAnyOrder("rules", "reversedWithinDays", "looked", "items", "asOf");
        assertThat(review.at("/rules")).hasSize(8);
        assertThat(review.at("/rules/0")).isEqualTo(JSON.readTree("""
                        {"rule": "NO_COUNCIL_DECISION",
                         "sentence": "Approved, though no decision of the council is named: the council authorises, others do not."}
                        """));
        assertThat(review.at("/reversedWithinDays").intValue()).isEqualTo(92);
        assertThat(review.at("/looked").intValue()).isEqualTo(1);
        assertThat(review.at("/items/0/amendment/id").stringValue()).isEqualTo(AMENDMENT.toString());
        assertThat(review.at("/items/0/rules"))
                .isEqualTo(JSON.readTree("[\"NO_COUNCIL_DECISION\", \"APPROVED_WITHIN_A_MINUTE\"]"));
        assertThat(review.at("/items/0/sizeCents").longValue()).isEqualTo(40);
    }

    @Test
    void a_sample_is_written_as_agreed() {
        JsonNode sample = json(endpoint.sample("coevorden", "2020", "AMOUNT", "3", "controle", null));
        assertThat(sample.propertyNames())
                .containsExactlyInAnyOrder("by", "size", "seed", "population", "populationCents", "items", "asOf");
        assertThat(sample.at("/by").stringValue()).isEqualTo("AMOUNT");
        assertThat(sample.at("/size").intValue()).isEqualTo(3);
        assertThat(sample.at("/seed").stringValue()).isEqualTo("controle");
        assertThat(sample.at("/populationCents").longValue()).isEqualTo(40);
        assertThat(sample.at("/items")).hasSize(1);
        assertThat(sample.at("/items/0/amendment/id").stringValue()).isEqualTo(AMENDMENT.toString());
        assertThat(sample.at("/items/0/sizeCents").longValue()).isEqualTo(40);
    }

    @Test
    void empty_parameters_count_as_not_given() {
        assertThat(endpoint.lawfulness("coevorden", "", " ").items()).hasSize(1);
        assertThat(endpoint.review("coevorden", "", "", "").items()).hasSize(1);
        assertThat(endpoint.sample("coevorden", "", "", "", "", ""))
                .isEqualTo(endpoint.sample("coevorden", null, "COUNT", "25", "1", null));
    }

    @Test
    void the_days_of_a_soon_reversal_can_be_chosen() {
        assertThat(endpoint.review("coevorden", null, "0", null).reversedWithinDays())
                .isZero();
        assertThat(endpoint.review("coevorden", null, "3660", null).reversedWithinDays())
                .isEqualTo(3660);
    }

    @Test
    void a_moment_before_it_happened_knows_nothing_of_it() {
        assertThat(endpoint.lawfulness("coevorden", null, "2020-01-01T00:00:08Z")
                        .items()
                        .getFirst()
                        .verdict())
                .isEqualTo(ProgrammeYear.Verdict.NO_ACTUALS);
        assertThat(endpoint.review("coevorden", null, null, "2020-01-01T00:00:09Z")
                        .items())
                .isEmpty();
    }

    @Test
    void all_faults_are_told_at_once() {
        assertFaults(() -> endpoint.lawfulness("coevorden", "MMXX", "yesterday"), "fiscalYear", "knownAt");
        assertFaults(
                () -> endpoint.review("coevorden", "MMXX", "a week", "yesterday"),
                "fiscalYear",
                "reversedWithinDays",
                "knownAt");
        assertFaults(
                () -> endpoint.sample("coevorden", "MMXX", "WEIGHT", "many", "x".repeat(101), "yesterday"),
                "fiscalYear",
                "by",
                "size",
                "seed",
                "knownAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "99999999999"})
    void a_sample_has_at_least_one_and_at_most_a_thousand(String size) {
        assertFaults(() -> endpoint.sample("coevorden", null, null, size, null, null), "size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3661"})
    void soon_is_at_most_ten_years(String days) {
        assertFaults(() -> endpoint.review("coevorden", null, days, null), "reversedWithinDays");
    }

    private static void assertFaults(ThrowingCallable question, String... parameters) {
        assertThatThrownBy(question).isInstanceOfSatisfying(InvalidQuery.class, refusal -> assertThat(refusal.faults())
                .extracting(Fault::parameter)
                .containsExactly(parameters));
    }

    @Test
    void what_can_be_no_organisation_is_not_found() {
        assertThatThrownBy(() -> endpoint.lawfulness("Not An Id", null, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> endpoint.review("Not An Id", null, null, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> endpoint.sample("Not An Id", null, null, null, null, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void every_question_is_described_in_the_api_document() {
        assertThat(Objects.requireNonNull(BudgetAuditEndpoint.class.getAnnotation(Tag.class))
                        .name())
                .isEqualTo("Lawfulness");
        assertThat(Stream.of(BudgetAuditEndpoint.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GetMapping.class)))
                .hasSize(3)
                .allMatch(method -> !Objects.requireNonNull(method.getAnnotation(Operation.class))
                        .summary()
                        .isBlank());
    }
}
