package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.voortgang.application.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An officer reports over HTTP, and everybody sees it. */
class ReportStatusIT {
    private static final String ON_TRACK = "{\"periodCode\":\"p1\",\"status\":\"G\",\"explanation\":\"It runs.\"}";

    private final Town town = Town.in(Program.demo());
    private final Api officer = town.as("officer");
    private final Api auditor = town.as("auditor");

    @Test
    void a_reported_status_is_seen_in_timeline_matrix_and_audit_trail_within_a_second() {
        Answer reported = officer.post(town.reports(), ON_TRACK);

        assertThat(reported.status()).isEqualTo(201);
        assertThat(reported.header("ETag")).isEqualTo("\"1\"");
        Waiting.until(
                Duration.ofSeconds(1),
                () -> officer.get(reported.header("Location")).status() == 200);
        Waiting.until(
                Duration.ofSeconds(1),
                () -> !auditor.get(town.timeline()).items().isEmpty());
        Waiting.until(Duration.ofSeconds(1), () -> cell().equals("G"));
        Waiting.until(Duration.ofSeconds(1), () -> events().contains("activity.status-reported"));
        JsonNode entry = auditor.get(town.timeline()).items().getFirst();
        assertThat(entry.path("explanation").asString()).isEqualTo("It runs.");
        assertThat(entry.path("reportedBy").asString()).isEqualTo("officer");
        assertThat(auditor.get(town.timeline()).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void the_same_request_again_gets_the_first_answer_and_happens_once() {
        String key = UUID.randomUUID().toString();
        Answer first = officer.post(town.reports(), ON_TRACK, "Idempotency-Key", key, "If-Match", "*");
        Answer again = officer.post(
                town.reports(),
                "{ \"explanation\":\"It runs.\", \"status\":\"G\", \"periodCode\":\"p1\" }",
                "Idempotency-Key",
                key,
                "If-Match",
                "\"0\"");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        Waiting.until(Duration.ofSeconds(1), () -> events().contains("activity.status-reported"));
        assertThat(events().stream().filter("activity.status-reported"::equals)).hasSize(1);
    }

    @Test
    void a_key_used_for_something_else_is_refused() {
        String key = UUID.randomUUID().toString();
        officer.post(town.reports(), ON_TRACK, "Idempotency-Key", key, "If-Match", "*");

        Answer other = officer.post(
                town.reports(),
                "{\"periodCode\":\"p1\",\"status\":\"G\",\"explanation\":\"Other.\"}",
                "Idempotency-Key",
                key,
                "If-Match",
                "*");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void without_if_match_it_is_428_and_with_an_old_revision_412() {
        Answer without = officer.post(town.reports(), ON_TRACK, "Idempotency-Key", "k-" + UUID.randomUUID());
        Answer old = officer.post(
                town.reports(), ON_TRACK, "Idempotency-Key", "k-" + UUID.randomUUID(), "If-Match", "\"7\"");

        assertThat(without.status()).isEqualTo(428);
        assertThat(without.code()).isEqualTo("IF_MATCH_REQUIRED");
        assertThat(old.status()).isEqualTo(412);
        assertThat(old.code()).isEqualTo("STALE_REVISION");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Answer bad = officer.post(
                town.reports(),
                "{\"periodCode\":\"nope\",\"status\":\"X\",\"judgement\":{\"time\":\"Y\"}}",
                "If-Match",
                "7");

        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.header("Content-Type")).startsWith("application/problem+json");
        assertThat(fields(bad))
                .containsExactlyInAnyOrder("periodCode", "status", "judgement.time", "Idempotency-Key", "If-Match");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"status":5}                            | periodCode status
            {"periodCode":"p1","status":"G","x":1}  | x
            [1]                                     | body
            {"periodCode":                          | body
            """)
    void bad_json_is_named_field_by_field(String body, String expected) {
        Answer bad = officer.post(town.reports(), body);

        assertThat(bad.status()).isEqualTo(400);
        assertThat(fields(bad)).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void a_closed_period_takes_no_more_reports_and_says_why() {
        assertThat(town.closePeriod("p1").status()).isEqualTo(200);

        Answer refused = officer.post(town.reports(), ON_TRACK);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("PERIOD_CLOSED");
        assertThat(refused.json().path("detail").asString()).contains("closed");
    }

    @Test
    void a_reopened_period_takes_reports_again_and_whoever_closed_it_cannot_reopen_it() {
        town.closePeriod("p1");
        String reopen = "{\"reason\":\"A report was forgotten.\",\"expiresAt\":\""
                + java.time.Instant.now().plus(Duration.ofDays(7)) + "\"}";

        Answer own = town.as("controller").post(town.path("/periods/p1/reopening"), reopen);
        Answer other = town.as("approver").post(town.path("/periods/p1/reopening"), reopen);

        assertThat(own.code()).isEqualTo("FOUR_EYES");
        assertThat(other.status()).isEqualTo(200);
        assertThat(officer.post(town.reports(), ON_TRACK).status()).isEqualTo(201);
    }

    @Test
    void a_second_report_is_refused_and_a_correction_is_kept_beside_the_first() {
        officer.post(town.reports(), ON_TRACK);
        Answer second = officer.post(town.reports(), ON_TRACK);
        Answer correction = officer.post("/v1/activities/" + town.activity() + "/status-corrections", """
                {"periodCode":"p1","status":"O","cause":"Illness.","consequence":"A month later.",
                 "correction":"Extra people.","reason":"The letter was wrong."}""");

        assertThat(second.code()).isEqualTo("ALREADY_REPORTED");
        assertThat(correction.status()).isEqualTo(201);
        Waiting.until(Duration.ofSeconds(1), () -> cell().equals("O"));
        // Each projection follows by itself.
        Waiting.until(Duration.ofSeconds(1), () -> auditor.get(town.timeline())
                .items()
                .getFirst()
                .path("status")
                .path("code")
                .asString()
                .equals("O"));
        JsonNode entry = auditor.get(town.timeline()).items().getFirst();
        assertThat(entry.path("corrections").get(0).path("reason").asString()).isEqualTo("The letter was wrong.");
        assertThat(entry.path("corrections").get(0).path("by").asString()).isEqualTo("officer");
    }

    @Test
    void a_status_at_risk_without_cause_consequence_and_correction_is_refused() {
        Answer refused = officer.post(town.reports(), "{\"periodCode\":\"p1\",\"status\":\"O\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("ACCOUNT_MISSING");
    }

    @Test
    void without_a_sign_in_it_is_401_with_the_wrong_role_403_and_for_an_unknown_activity_404() {
        String unknown = "/v1/activities/" + UUID.randomUUID() + "/status-reports";

        assertThat(town.as("").post(town.reports(), ON_TRACK).status()).isEqualTo(401);
        assertThat(auditor.post(town.reports(), "not json").status()).isEqualTo(403);
        assertThat(officer.post(unknown, "not json").status()).isEqualTo(404);
        assertThat(officer.post("/v1/activities/1/status-reports", ON_TRACK).status())
                .isEqualTo(404);
        assertThat(officer.get("/v1/nothing").status()).isEqualTo(404);
    }

    @Test
    void every_answer_names_the_version_of_the_api() {
        for (Answer answer : List.of(
                town.as("").get("/v1/organisations"),
                officer.get("/v1/organisations"),
                officer.get("/v1/nothing"),
                auditor.post(town.reports(), ON_TRACK),
                town.as("").get("/v1/openapi.json"))) {
            assertThat(answer.header("API-Version")).matches("\\d+\\.\\d+\\.\\d+");
        }
    }

    @Test
    void a_budget_changes_when_another_person_approves_and_not_before() {
        Answer proposed = town.as("proposer").post("/v1/activities/" + town.activity() + "/budget-adjustments", """
                        {"label":"Inhuur","fiscalYear":2020,"kind":"EXPENSE","amountCents":-1250050,"incidental":true,
                         "decision":{"number":"2020-14","body":"COUNCIL","date":"2020-06-25"},"reason":"Lower price."}""");
        assertThat(proposed.status()).isEqualTo(201);
        String amendment =
                town.path("/amendments/" + proposed.json().path("amendmentId").asString());
        Waiting.until(Duration.ofSeconds(1), () -> auditor.get(amendment).status() == 200);
        assertThat(ledger()).isEmpty();

        assertThat(town.as("proposer").post(amendment + "/approval", "{}").status())
                .isEqualTo(403);
        assertThat(town.as("budget-approver")
                        .post(amendment + "/approval", "{}")
                        .status())
                .isEqualTo(200);

        Waiting.until(Duration.ofSeconds(1), () -> !ledger().isEmpty());
        JsonNode line = ledger().getFirst();
        assertThat(line.path("currentCents").asLong()).isEqualTo(-1_250_050L);
        assertThat(line.path("adjustments").get(0).path("proposedBy").asString())
                .isEqualTo("proposer");
        assertThat(line.path("adjustments").get(0).path("approvedBy").asString())
                .isEqualTo("budget-approver");
    }

    private List<JsonNode> ledger() {
        return StreamSupport.stream(
                        auditor.get(town.path("/budget-ledger?activityId=" + town.activity()))
                                .json()
                                .path("lines")
                                .spliterator(),
                        false)
                .filter(line -> line.path("adjustments").size() > 0)
                .toList();
    }

    private String cell() {
        return auditor.get(town.path("/status-matrix"))
                .json()
                .path("rows")
                .path(0)
                .path("statuses")
                .path("p1")
                .path("code")
                .asString();
    }

    private List<String> events() {
        return Api.texts(
                auditor.get(town.path("/audit-trail?activityId=" + town.activity()))
                        .items(),
                "event");
    }

    private static List<String> fields(Answer answer) {
        return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                .map(error -> error.path("field").asString())
                .toList();
    }
}
