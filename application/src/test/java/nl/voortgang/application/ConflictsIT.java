package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.FirstAccounts;
import nl.voortgang.events.ActorId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Roles that do not go together are refused on one person without a reason, and kept with it: in whichever order they are granted, in an
 * organisation and in the installation, by one account or by two.
 */
class ConflictsIT {
    private static final String REASON = "Het team heeft twee mensen.";

    private final Town town = Town.in(Program.demo());
    private final ActorId person = account();

    @Test
    void a_role_in_the_installation_after_one_in_an_organisation() {
        assertThat(grant(town.path("/grants"), person, "OFFICER", "").status()).isEqualTo(200);

        String installation = "/v1/installation/grants";
        assertRefused(grant(installation, person, "AUDITOR", ""));
        assertThat(grant(installation, person, "AUDITOR", REASON).status()).isEqualTo(200);
        assertKept(installation, "AUDITOR", "OFFICER");
    }

    @Test
    void a_role_in_an_organisation_after_one_in_the_installation() {
        assertThat(grant("/v1/installation/grants", person, "AUDITOR", "").status())
                .isEqualTo(200);

        assertRefused(grant(town.path("/grants"), person, "OFFICER", ""));
        assertThat(grant(town.path("/grants"), person, "OFFICER", REASON).status())
                .isEqualTo(200);
        assertKept(town.path("/grants"), "OFFICER", "AUDITOR");
    }

    @Test
    void a_role_that_does_not_go_together_with_one_of_another_account_of_theirs() {
        ActorId second = account();
        assertThat(link(person, second, "").status()).isEqualTo(200);
        assertThat(grant(town.path("/grants"), second, "BUDGET_PROPOSER", "").status())
                .isEqualTo(200);

        assertRefused(grant(town.path("/grants"), person, "BUDGET_APPROVER", ""));
        assertThat(grant(town.path("/grants"), person, "BUDGET_APPROVER", REASON)
                        .status())
                .isEqualTo(200);
        assertKept(town.path("/grants"), "BUDGET_APPROVER", "BUDGET_PROPOSER");
    }

    @Test
    void two_accounts_that_turn_out_to_be_one_person_s_when_they_have_their_roles_already() {
        ActorId second = account();
        grant(town.path("/grants"), person, "BUDGET_PROPOSER", "");
        grant(town.path("/grants"), second, "BUDGET_APPROVER", "");

        assertRefused(link(person, second, ""));
        assertThat(link(person, second, REASON).status()).isEqualTo(200);
        assertRefused(grant(town.path("/grants"), second, "AUDITOR", ""));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("CONFLICTING_ROLES");
    }

    private void assertKept(String place, String role, String against) {
        Waiting.until(Duration.ofSeconds(10), () -> !theirs(place, role).isEmpty());
        assertThat(theirs(place, role)).singleElement().satisfies(grant -> {
            assertThat(Api.texts(List.of(grant), "exception")).containsExactly(REASON);
            assertThat(grant.path("conflicts").toString()).isEqualTo("[\"" + against + "\"]");
        });
    }

    private List<JsonNode> theirs(String place, String role) {
        return town.as("auditor").get(place).items().stream()
                .filter(grant -> grant.path("person").asString().equals(person.toString()))
                .filter(grant -> grant.path("role").asString().equals(role))
                .toList();
    }

    private Answer grant(String place, ActorId whom, String role, String exception) {
        return town.as("admin")
                .post(place, "{\"person\":\"" + whom + "\",\"role\":\"" + role + "\"" + reason(exception) + "}");
    }

    private Answer link(ActorId account, ActorId other, String exception) {
        return town.as("admin")
                .post(
                        "/v1/installation/linked-accounts",
                        "{\"account\":\"" + account + "\",\"other\":\"" + other + "\"" + reason(exception) + "}");
    }

    private static String reason(String exception) {
        return exception.isEmpty() ? "" : ",\"exception\":\"" + exception + "\"";
    }

    private ActorId account() {
        String name = "person-" + UUID.randomUUID().toString().substring(0, 8);
        town.program().bean(FirstAccounts.class).addDemo(Map.of(name, Set.of()));
        return town.program().bean(Accounts.class).actor(name);
    }
}
