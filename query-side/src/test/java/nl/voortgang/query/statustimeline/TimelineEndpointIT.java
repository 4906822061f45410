package nl.voortgang.query.statustimeline;

import static nl.voortgang.query.statustimeline.Municipality.saying;
import static nl.voortgang.query.statustimeline.Municipality.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import nl.voortgang.events.FreeText;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TimelineEndpointIT {
    private final Municipality town = new Municipality("zevenaar");
    private final History history = new History()
            .by(StatusTimelineIT.OFFICER)
            .happened(town.registered(), town.scale(1), town.defined("rek", 1), town.planned(1, "6.1.3", 0, 2022))
            .at("2020-05-01T10:00:00Z")
            .happened(
                    town.reported(1, 100, "rek", saying("V", 1)),
                    town.corrected(1, 100, 200, "rek", saying("N", 1), FreeText.of("vergist")),
                    town.returned(1, 100, "rek", "te kort"),
                    town.activityNarrative(1, town.narrative(300, "rek", "tekst")),
                    town.goal(2, null, 0),
                    town.programme(3, null));
    private final TimelineEndpoint endpoint =
            new TimelineEndpoint(new StatusTimeline(Database.operations(), history.moments(), StatusTimelineIT.NAMES));
    private final Map<String, String> headers = new HashMap<>();
    private final HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                assertThat(method.getName()).isEqualTo("setHeader");
                return headers.put((String) arguments[0], (String) arguments[1]);
            });

    @BeforeEach
    void project() {
        Database.project(new StatusTimelineProjection(), history.events());
    }

    private String ofActivity(String id, String knownAt) {
        return new JsonMapper().writeValueAsString(endpoint.ofActivity(id, knownAt, response));
    }

    @Test
    void the_answer_is_one_flat_object_per_item() {
        JsonNode answer = new JsonMapper().readTree(ofActivity(uuid(1).toString(), ""));

        JsonNode item = answer.at("/items/0");
        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder(
                        "periodCode",
                        "periodLabel",
                        "reportId",
                        "narrativeId",
                        "status",
                        "title",
                        "explanation",
                        "cause",
                        "consequence",
                        "correction",
                        "judgement",
                        "councilProposal",
                        "confirmedUnchangedFrom",
                        "erased",
                        "state",
                        "returnReason",
                        "reportedBy",
                        "recordedAt",
                        "position",
                        "corrections",
                        "reviews");
        assertThat(item.get("status").toString())
                .isEqualTo(
                        "{\"code\":\"N\",\"label\":\"N of version 1\",\"level\":\"OFF_TRACK\",\"colour\":\"#000001\","
                                + "\"shape\":\"TRIANGLE\",\"scaleVersion\":1}");
        assertThat(item.get("recordedAt").asString()).isEqualTo("2020-05-01T10:00:00Z");
        assertThat(item.get("state").asString()).isEqualTo("RETURNED");
        assertThat(item.at("/corrections/0/reason").asString()).isEqualTo("vergist");
        assertThat(item.at("/corrections/0/replaced/status/code").asString()).isEqualTo("V");
        assertThat(item.at("/corrections/0/status/code").asString()).isEqualTo("N");
        assertThat(answer.at("/items/1/status").isNull()).isTrue();
        assertThat(answer.at("/asOf/head").asBoolean()).isTrue();
    }

    @Test
    void the_etag_is_the_revision_of_the_subject() {
        ofActivity(uuid(1).toString(), "");
        assertThat(headers).containsExactly(Map.entry("ETag", "\"4\""));
        ofActivity(uuid(1).toString(), "2020-05-01T10:00:01Z");
        assertThat(headers).containsExactly(Map.entry("ETag", "\"2\""));
    }

    @Test
    void each_level_is_asked_for_at_its_own_address() {
        assertThat(endpoint.ofGoal(uuid(2).toString(), null, response).subject().title())
                .isEqualTo("Doel 2");
        assertThat(endpoint.ofHeading(uuid(3).toString(), null, response)
                        .subject()
                        .title())
                .isEqualTo("Programma 3");
    }

    @Test
    void what_is_not_there_is_not_found_however_it_is_written() {
        assertThatThrownBy(() -> ofActivity(uuid(2).toString(), "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ofActivity("6.1.3", "")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_moment_that_cannot_be_read_is_refused() {
        assertThatThrownBy(() -> ofActivity(uuid(1).toString(), "gisteren"))
                .isInstanceOfSatisfying(InvalidQuery.class, invalid -> assertThat(invalid.faults())
                        .extracting(InvalidQuery.Fault::parameter)
                        .containsExactly("knownAt"));
    }
}
