package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.FirstAccounts;
import nl.voortgang.events.ActorId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may do what is granted and revoked per organisation, and holds at once; nobody else's organisation exists. */
class AccessIT {
    private static final String STATUS = "{\"periodCode\":\"p1\",\"status\":\"G\"}";

    private static Town town;
    private static ActorId newcomer;

    @BeforeAll
    static void aTownAndSomebodyWithoutAnyRole() {
        Program program = Program.demo();
        town = Town.in(program);
        program.bean(FirstAccounts.class).addDemo(java.util.Map.of("newcomer", java.util.Set.of()));
        newcomer = program.bean(Accounts.class).actor("newcomer");
    }

    @Test
    void for_a_stranger_nothing_of_an_organisation_exists() {
        Api stranger = town.as("newcomer");
        UUID unknown = UUID.randomUUID();
        List<List<String>> pairs = List.of(
                List.of(town.path(""), "/v1/organisations/nowhere"),
                List.of(town.path("/outline"), "/v1/organisations/nowhere/outline"),
                List.of(town.path("/export?format=xlsx"), "/v1/organisations/nowhere/export?format=xlsx"),
                List.of(town.path("/audit-trail?text=Activity"), "/v1/organisations/nowhere/audit-trail?text=Activity"),
                List.of(town.path("/grants"), "/v1/organisations/nowhere/grants"),
                List.of("/v1/activities/" + town.activity(), "/v1/activities/" + unknown),
                List.of(town.timeline(), "/v1/activities/" + unknown + "/timeline"));
        for (List<String> pair : pairs) {
            Answer theirs = stranger.get(pair.getFirst());
            Answer none = stranger.get(pair.getLast());
            assertThat(theirs.status()).as(pair.getFirst()).isEqualTo(404);
            assertThat(theirs.raw().body()).isEqualTo(none.raw().body());
            assertThat(town.as("auditor").get(pair.getFirst()).status())
                    .as("it is there: " + pair.getFirst())
                    .isEqualTo(200);
        }
        assertThat(stranger.post(town.reports(), STATUS).raw().body())
                .isEqualTo(stranger.post("/v1/activities/" + unknown + "/status-reports", STATUS)
                        .raw()
                        .body());
        assertThat(Api.texts(stranger.get("/v1/organisations").items(), "id")).doesNotContain(town.id());
        assertThat(Api.texts(town.as("officer").get("/v1/organisations").items(), "id"))
                .contains(town.id());
    }

    @Test
    void a_role_lets_do_what_it_is_for_until_it_is_revoked() {
        Town other = Town.in(town.program());
        Api person = town.as("newcomer");
        assertThat(grant(other, "OFFICER", null).status()).isEqualTo(200);

        assertThat(person.post(other.reports(), STATUS).status()).isEqualTo(201);
        assertThat(person.post(other.path("/periods/p1/closing"), "{}").status())
                .isEqualTo(403);
        assertThat(person.get(town.path("")).status())
                .as("another organisation")
                .isEqualTo(404);

        assertThat(revoke(other, "OFFICER").status()).isEqualTo(200);
        assertThat(person.post(other.path("/activities/"), "{}").status()).isEqualTo(404);
        assertThat(person.get(other.timeline()).status()).isEqualTo(404);
    }

    @Test
    void who_works_for_a_unit_reports_on_what_is_assigned_to_it() {
        Town other = Town.in(town.program());
        Api controller = town.as("controller");
        assertThat(controller
                        .put(other.path("/units/sport"), "{\"name\":\"Sport\"}")
                        .status())
                .isEqualTo(200);
        assertThat(grant(other, "OFFICER", "sport").status()).isEqualTo(200);
        Api person = town.as("newcomer");

        Answer refused = person.post(other.reports(), STATUS);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("OTHER_UNIT");
        assertThat(controller
                        .put("/v1/activities/" + other.activity() + "/unit", "{\"unit\":\"sport\"}")
                        .status())
                .isEqualTo(200);
        assertThat(person.post(other.reports(), STATUS).status()).isEqualTo(201);
    }

    @Test
    void who_could_do_what_and_why_it_is_an_exception_can_be_read() {
        Town other = Town.in(town.program());
        grant(other, "BUDGET_PROPOSER", null);
        Answer refused = town.as("admin").post(other.path("/grants"), body("BUDGET_APPROVER", "\"unit\":null"));
        assertThat(refused.code()).isEqualTo("CONFLICTING_ROLES");
        assertThat(town.as("admin")
                        .post(other.path("/grants"), body("BUDGET_APPROVER", "\"exception\":\"Twee mensen.\""))
                        .status())
                .isEqualTo(200);

        Waiting.until(Duration.ofSeconds(10), () -> theirs(other).size() == 2);
        assertThat(theirs(other))
                .filteredOn(grant -> grant.path("role").asString().equals("BUDGET_APPROVER"))
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.path("conflicts").path(0).asString()).isEqualTo("BUDGET_PROPOSER");
                    assertThat(grant.path("exception").asString()).isEqualTo("Twee mensen.");
                    assertThat(grant.path("grantedByName").asString()).isEqualTo("admin");
                });
    }

    @Test
    void the_trail_shows_what_its_reader_may_read_and_fills_its_pages_with_it() {
        String trail = town.path("/audit-trail?limit=2");
        assertThat(events("accountant", trail))
                .containsExactly("organisation.registered", "organisation.status-scale-defined");
        assertThat(events("admin", trail)).containsExactly("organisation.registered", "access.role-granted");
        assertThat(events("officer", town.path("/audit-trail?limit=1000")))
                .contains("activity.planned")
                .doesNotContain("access.role-granted");
        assertThat(events("accountant", town.path("/audit-trail?limit=1000&text=Activity")))
                .contains("activity.planned");
        assertThat(events("admin", town.path("/audit-trail?limit=1000&text=Activity")))
                .isEmpty();
        assertThat(events("admin", town.path("/audit-trail?event=activity.planned")))
                .isEmpty();
    }

    private static List<String> events(String account, String trail) {
        return Api.texts(town.as(account).get(trail).items(), "event");
    }

    @Test
    void nobody_grants_to_themselves_and_no_other_role_grants() {
        assertThat(town.as("controller")
                        .post(town.path("/grants"), body("AUDITOR", "\"unit\":null"))
                        .status())
                .isEqualTo(403);
        ActorId admin = town.program().bean(Accounts.class).actor("admin");
        Answer refused = town.as("admin")
                .post(
                        town.path("/grants"),
                        "{\"person\":\"" + admin + "\",\"role\":\"CONTROLLER\",\"exception\":\"Handig.\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("GRANT_TO_ONESELF");
    }

    @Test
    void what_the_program_gave_at_its_first_start_it_does_not_give_again() {
        String stream = "/v1/installation/grants";
        JsonNode before = town.as("auditor").get(stream).json().path("items");
        town.program().bean(FirstGrants.class).begin();
        assertThat(town.as("auditor").get(stream).json().path("items")).isEqualTo(before);
        assertThat(before.toString()).contains("PROGRAM");
    }

    private static List<JsonNode> theirs(Town in) {
        return in.as("auditor").get(in.path("/grants")).items().stream()
                .filter(grant -> grant.path("person").asString().equals(newcomer.toString()))
                .toList();
    }

    private static Answer grant(Town in, String role, @Nullable String unit) {
        return in.as("admin")
                .post(in.path("/grants"), body(role, unit == null ? "\"unit\":null" : "\"unit\":\"" + unit + "\""));
    }

    private static Answer revoke(Town in, String role) {
        return in.as("admin").post(in.path("/revocations"), body(role, "\"reason\":\"Werkt elders.\""));
    }

    private static String body(String role, String more) {
        return "{\"person\":\"" + newcomer + "\",\"role\":\"" + role + "\"," + more + "}";
    }
}
