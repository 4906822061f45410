package nl.voortgang.query.audittrail;

import static nl.voortgang.query.audittrail.Story.VGR1;
import static nl.voortgang.query.audittrail.Story.corrected;
import static nl.voortgang.query.audittrail.Story.details;
import static nl.voortgang.query.audittrail.Story.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.voortgang.query.History;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AuditTrailEndpointIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final History history = Story.begun()
            .by(Story.OFFICER)
            .at("2020-05-01T10:00:00Z")
            .happened(reported(VGR1, details("V", null)), corrected(VGR1, details("V", "Loopt."), "aangevuld"));
    private final AuditTrailEndpoint endpoint = new AuditTrailEndpoint(Trail.of(history), Trail.NAMES);

    @Test
    void a_page_is_written_as_agreed() {
        String json = JSON.writeValueAsString(
                endpoint.page("zevenaar", parameters("activity.status-corrected", "desc", null)));
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree("""
                                {"items": [{
                                    "position": 10, "event": "activity.status-corrected",
                                    "aggregate": "activity/00000000-0000-0004-0000-000000000001",
                                    "activityId": "00000000-0000-0004-0000-000000000001", "activityCode": "6.1.1",
                                    "subjectKind": "ACTIVITY", "subjectId": "00000000-0000-0004-0000-000000000001",
                                    "subjectCode": "6.1.1", "subjectTitle": "Park aanleggen",
                                    "item": null, "period": "vgr1-2020",
                                    "actor": "Olga Ficier", "actorId": "00000000-0000-0001-0000-000000000001",
                                    "recordedAt": "2020-05-01T10:00:01Z", "reason": "aangevuld", "importId": null, "reference": null,
                                    "changes": [{"field": "explanation", "from": null, "to": "Loopt."}]}],
                                 "next": null,
                                 "asOf": {"position": 10, "recordedAt": "2020-05-01T10:00:01Z", "head": true}}
                                """));
    }

    @Test
    void the_next_page_is_reached_by_a_cursor() {
        assertThat(endpoint.page(
                                "zevenaar",
                                new TrailParameters(null, null, null, null, null, null, null, null, "3", null, null))
                        .next())
                .isEqualTo("3");
    }

    @Test
    void an_event_lies_flat_beside_what_only_it_has() {
        assertThat(JSON.readTree(JSON.writeValueAsString(endpoint.event("10", null))))
                .isEqualTo(JSON.readTree("""
                                {"organisationId": "zevenaar",
                                 "position": 10, "event": "activity.status-corrected",
                                 "aggregate": "activity/00000000-0000-0004-0000-000000000001",
                                 "activityId": "00000000-0000-0004-0000-000000000001", "activityCode": "6.1.1",
                                 "subjectKind": "ACTIVITY", "subjectId": "00000000-0000-0004-0000-000000000001",
                                 "subjectCode": "6.1.1", "subjectTitle": "Park aanleggen",
                                 "item": null, "period": "vgr1-2020",
                                 "actor": "Olga Ficier", "actorId": "00000000-0000-0001-0000-000000000001",
                                 "recordedAt": "2020-05-01T10:00:01Z", "reason": "aangevuld", "importId": null, "reference": null,
                                 "changes": [{"field": "explanation", "from": null, "to": "Loopt."}],
                                 "eventId": "00000000-0000-0000-0000-00000000000a", "sequence": 2,
                                 "occurredAt": "2020-05-01T10:00:00.980Z",
                                 "concerned": [{"kind": "ACTIVITY", "id": "00000000-0000-0004-0000-000000000001"}],
                                 "asOf": {"position": 10, "recordedAt": "2020-05-01T10:00:01Z", "head": true}}
                                """));
    }

    @Test
    void a_moment_in_the_past_is_answered_as_known_then() {
        TrailPage page = endpoint.page("zevenaar", parameters(null, "desc", "2020-05-01T10:00:00.500Z"));
        assertThat(page.items().getFirst().position()).isEqualTo(9);
        assertThat(page.asOf().head()).isFalse();
    }

    @Test
    void what_does_not_exist_is_not_found_and_what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> endpoint.page("Not An Id", parameters(null, null, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> endpoint.event("99", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> endpoint.event("first", "once"))
                .isInstanceOfSatisfying(InvalidQuery.class, refusal -> {
                    assertThat(refusal.faults()).hasSize(2);
                });
    }

    private static TrailParameters parameters(
            @Nullable String event, @Nullable String order, @Nullable String knownAt) {
        return new TrailParameters(null, null, null, event, null, null, null, null, null, order, knownAt);
    }
}
