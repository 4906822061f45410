package nl.voortgang.query.indicators;

import static nl.voortgang.query.indicators.Measuring.ACTIVITY;
import static nl.voortgang.query.indicators.Measuring.GOAL;
import static nl.voortgang.query.indicators.Measuring.begun;
import static nl.voortgang.query.indicators.Measuring.defined;
import static nl.voortgang.query.indicators.Measuring.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.voortgang.events.Subject;
import nl.voortgang.query.History;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IndicatorsEndpointIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final History history =
            begun().happened(defined(1, Subject.of(GOAL), "Tevredenheid"), measured(1, 1, "2018-12-31", "8.40"));
    private final IndicatorsEndpoint endpoint = new IndicatorsEndpoint(Measuring.indicators(history));

    @BeforeEach
    void project() {
        Measuring.project(history);
    }

    @Test
    void indicators_are_written_as_agreed() {
        String json = JSON.writeValueAsString(endpoint.all("weert", GOAL.toString(), null));
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree("""
                                {"items": [{
                                    "id": "00000000-0000-0005-0000-000000000001",
                                    "subjectKind": "GOAL", "subjectId": "00000000-0000-0003-0000-000000000001",
                                    "subjectCode": "3.2", "subjectTitle": "Tevreden inwoners",
                                    "name": "Tevredenheid",
                                    "target": {"operator": "AT_LEAST", "value": "74", "year": 2018},
                                    "unit": "%", "baseline": "70.0", "source": "enquête",
                                    "measurements": [{
                                        "id": "00000000-0000-0006-0000-000000000001", "date": "2018-12-31",
                                        "value": "8.40", "numerator": null, "denominator": null, "source": null}],
                                    "revision": 1}],
                                 "asOf": {"position": 5, "recordedAt": "2020-01-01T00:00:04Z", "head": true}}
                                """));
    }

    @Test
    void without_a_subject_all_of_them_are_answered() {
        assertThat(endpoint.all("weert", "", null).items()).hasSize(1);
        assertThat(endpoint.all("weert", ACTIVITY.toString(), null).items()).isEmpty();
        assertThat(endpoint.all("weert", null, "2020-01-01T00:00:02Z").items()).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused_and_what_does_not_exist_is_not_found() {
        assertThatThrownBy(() -> endpoint.all("weert", "3.2", "yesterday"))
                .isInstanceOfSatisfying(InvalidQuery.class, refusal -> assertThat(refusal.faults())
                        .hasSize(2));
        assertThatThrownBy(() -> endpoint.all("Not An Id", null, null)).isInstanceOf(NotFound.class);
    }
}
