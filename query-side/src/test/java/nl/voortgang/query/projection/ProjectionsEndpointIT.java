package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import nl.voortgang.query.Database;
import nl.voortgang.query.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProjectionsEndpointIT {
    private final InMemoryLog log = new InMemoryLog();
    private final Projections projections =
            new Projections(List.of(new Tally("tally")), log, Database.dataSource(), Database.unpooled(), "1");
    private final ProjectionsEndpoint endpoint = new ProjectionsEndpoint(projections);

    @BeforeEach
    void three_events() throws Exception {
        Database.execute("drop schema if exists tally cascade; drop schema if exists projection cascade");
        log.appendMany(3, 1);
        projections.start();
        assertThat(projections.awaitAll(3, Duration.ofSeconds(20))).isTrue();
    }

    @AfterEach
    void stop() {
        projections.close();
    }

    @Test
    void all_projections_are_listed() {
        assertThat(new JsonMapper().writeValueAsString(endpoint.all())).isEqualTo("""
                {"items":[{"name":"tally","state":"UP_TO_DATE","position":3,"head":3,"lag":0,"deadLetters":0,\
                "message":null,"rebuild":null}]}""");
    }

    @Test
    void one_projection_can_be_asked_for() {
        assertThat(endpoint.one("tally")).isEqualTo(projections.of("tally"));
        assertThatThrownBy(() -> endpoint.one("nothing")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_rebuild_is_accepted_and_can_be_followed() {
        var answer = endpoint.rebuild("tally");
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getHeaders().getLocation()).hasPath("/v1/projections/tally");
        assertThat(answer.getBody())
                .isNotNull()
                .extracting(ProjectionStatus::rebuild)
                .isNotNull();
        assertThatThrownBy(() -> endpoint.rebuild("nothing")).isInstanceOf(NotFound.class);
    }
}
