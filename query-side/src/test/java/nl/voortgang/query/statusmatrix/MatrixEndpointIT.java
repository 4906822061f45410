package nl.voortgang.query.statusmatrix;

import static nl.voortgang.query.statustimeline.Municipality.saying;
import static nl.voortgang.query.statustimeline.Municipality.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.statustimeline.Municipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatrixEndpointIT {
    private final Municipality town = new Municipality("zevenaar");
    private final History history = new History()
            .happened(
                    town.registered(),
                    town.scale(1),
                    town.defined("rek", 1),
                    town.theme(2, "6", 0),
                    town.planned(1, "6.1", 2, 2022),
                    town.planned(3, "7.1", 0, 2022),
                    town.reported(1, 100, "rek", saying("V", 1)));
    private final MatrixEndpoint endpoint =
            new MatrixEndpoint(new StatusMatrix(Database.operations(), history.moments()));

    @BeforeEach
    void project() {
        Database.project(new StatusMatrixProjection(), history.events());
    }

    @Test
    void the_answer_has_columns_and_rows_with_their_cells_by_period() {
        JsonNode answer = new JsonMapper().valueToTree(endpoint.of("zevenaar", "", ""));

        assertThat(answer.propertyNames()).containsExactlyInAnyOrder("periods", "rows", "asOf");
        assertThat(answer.at("/periods/0").toString())
                .isEqualTo("{\"code\":\"rek\",\"label\":\"Label rek\",\"shortLabel\":\"Label rek\"}");
        assertThat(answer.at("/rows/0/kind").asString()).isEqualTo("ACTIVITY");
        assertThat(answer.at("/rows/0/completionYear").asInt()).isEqualTo(2022);
        assertThat(answer.at("/rows/0/statuses/rek/label").asString()).isEqualTo("V of version 1");
        assertThat(answer.at("/rows/1/statuses").isEmpty()).isTrue();
    }

    @Test
    void a_heading_and_a_moment_narrow_the_answer() {
        assertThat(endpoint.of("zevenaar", uuid(2).toString(), null).rows()).hasSize(1);
        String beforeTheReport = history.events().get(5).sequencedAt().toString();
        assertThat(endpoint.of("zevenaar", null, beforeTheReport)
                        .rows()
                        .getFirst()
                        .statuses())
                .isEmpty();
    }

    @Test
    void all_faults_are_named_together() {
        assertThatThrownBy(() -> endpoint.of("zevenaar", "6.1", "gisteren"))
                .isInstanceOfSatisfying(InvalidQuery.class, invalid -> assertThat(invalid.faults())
                        .extracting(InvalidQuery.Fault::parameter)
                        .containsExactly("headingId", "knownAt"));
    }

    @Test
    void what_cannot_be_an_organisation_is_not_found() {
        assertThatThrownBy(() -> endpoint.of("Zevenaar!", null, null)).isInstanceOf(NotFound.class);
    }
}
