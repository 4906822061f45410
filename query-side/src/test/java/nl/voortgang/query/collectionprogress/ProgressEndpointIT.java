package nl.voortgang.query.collectionprogress;

import static nl.voortgang.query.statustimeline.Municipality.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.statustimeline.Municipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgressEndpointIT {
    private final Municipality town = new Municipality("zevenaar");
    private final History history = new History()
            .happened(
                    town.registered(),
                    town.defined("rek", 1),
                    town.revised("rek", 1, "Jaarstukken", LocalDate.of(2020, 3, 15)),
                    town.defined("vgr1", 2),
                    town.theme(2, "6", 0),
                    town.planned(1, "6.1", 2, 2022),
                    town.reported(1, 100, "rek", saying("V", 1)));
    private final ProgressEndpoint endpoint =
            new ProgressEndpoint(new CollectionProgress(Database.jdbc(), history.moments()));

    @BeforeEach
    void project() {
        Database.project(new CollectionProgressProjection(), history.events());
    }

    @Test
    void the_answer_has_the_counts_of_each_period_and_heading() {
        JsonNode answer = new JsonMapper().valueToTree(endpoint.of("zevenaar", "", ""));

        assertThat(answer.propertyNames()).containsExactlyInAnyOrder("items", "asOf");
        assertThat(answer.get("items")).hasSize(2);
        assertThat(answer.at("/items/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "periodCode",
                        "label",
                        "state",
                        "reopenedUntil",
                        "deadline",
                        "activities",
                        "reported",
                        "approved",
                        "returned",
                        "goals",
                        "assessedGoals",
                        "headings");
        assertThat(answer.at("/items/0/deadline").asString()).isEqualTo("2020-03-15");
        assertThat(answer.at("/items/0/reported").asInt()).isEqualTo(1);
        assertThat(answer.at("/items/0/headings/0/code").asString()).isEqualTo("6");
        assertThat(answer.at("/items/0/headings/0/activities").asInt()).isEqualTo(1);
    }

    @Test
    void a_period_and_a_moment_narrow_the_answer() {
        assertThat(endpoint.of("zevenaar", "vgr1", null).items()).hasSize(1);
        String beforeTheReport = history.events().get(5).sequencedAt().toString();
        assertThat(endpoint.of("zevenaar", "rek", beforeTheReport)
                        .items()
                        .getFirst()
                        .counts()
                        .reported())
                .isZero();
    }

    @Test
    void what_is_asked_badly_is_refused_and_what_is_not_there_is_not_found() {
        assertThatThrownBy(() -> endpoint.of("zevenaar", null, "gisteren")).isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> endpoint.of("Zevenaar!", null, null)).isInstanceOf(NotFound.class);
    }
}
