package nl.voortgang.application.signin;

import static nl.voortgang.application.signin.Office.PASSWORD;
import static nl.voortgang.application.signin.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in and out with a provider of identities. */
class ProviderSignInIT {
    private static final String START = "/oauth2/authorization/provider";

    private final Office office = Office.open();
    private final SmallProvider provider = office.provider();
    private final Visit visit = office.visit();
    private final String subject = UUID.randomUUID().toString();

    @AfterEach
    void beHonestAgain() {
        provider.spoil = claims -> claims;
    }

    @Test
    void somebody_who_is_linked_signs_in_with_their_roles_from_here() {
        String ans = linked(Role.OFFICER);

        HttpResponse<String> arrived = visit.follow(visit.get(START));

        assertThat(arrived.statusCode()).isEqualTo(200);
        assertThat(arrived.body()).contains(ans);
        assertThat(visit.get("/v1/organisations").statusCode()).isEqualTo(200);
        assertThat(visit.get("/imports").statusCode())
                .as("the provider says ADMIN; that is nothing here")
                .isEqualTo(403);
    }

    @Test
    void the_provider_is_asked_with_state_nonce_and_a_proof_of_who_began() {
        linked(Role.OFFICER);
        visit.follow(visit.get(START));

        Map<String, String> asked = provider.authorizations.getLast();
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "voortgang")
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "https://voortgang.example/login/oauth2/code/provider")
                .containsKeys("code_challenge", "nonce", "state");
    }

    @Test
    void no_token_comes_to_the_browser() {
        linked(Role.OFFICER);
        HttpResponse<String> arrived = visit.follow(visit.get(START));

        assertThat(arrived.body()).doesNotContain("eyJ");
        assertThat(visit.cookies()).doesNotContain("eyJ").contains("__Host-voortgang");
    }

    @Test
    void somebody_who_is_not_linked_learns_what_to_say_to_the_administrator_and_is_granted_nothing() {
        provider.subject = subject;
        long accounts = accounts();

        HttpResponse<String> arrived = visit.follow(visit.get(START));

        assertThat(arrived.uri().getPath()).isEqualTo("/login");
        assertThat(arrived.body()).contains(subject, provider.issuer(), "nog geen account");
        assertThat(visit.get("/v1/organisations").statusCode()).isEqualTo(401);
        assertThat(accounts()).isEqualTo(accounts);
        assertThat(visit.get("/login").body()).as("said once").doesNotContain(subject);
    }

    @Test
    void an_answer_to_a_question_that_nobody_asked_is_refused() {
        linked(Role.OFFICER);
        Visit victim = office.visit();
        String attackersAnswer = answerOfProvider(visit);

        assertThat(location(victim.get(attackersAnswer))).isEqualTo("/login?provider");
        assertThat(victim.get("/v1/organisations").statusCode()).isEqualTo(401);
    }

    @Test
    void an_answer_counts_once() {
        linked(Role.OFFICER);
        String answer = answerOfProvider(visit);
        assertThat(location(visit.get(answer))).isEqualTo("/");

        assertThat(location(visit.get(answer))).isEqualTo("/login?provider");
    }

    @Test
    void a_token_for_another_sign_in_is_refused() {
        linked(Role.OFFICER);
        provider.spoil = claims -> claims.claim("nonce", "of another");

        refusedAtTheDoor();
    }

    @Test
    void a_token_for_another_client_is_refused() {
        linked(Role.OFFICER);
        provider.spoil = claims -> claims.audience("another-client");

        refusedAtTheDoor();
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        linked(Role.OFFICER);
        provider.spoil = claims -> claims.issuer("https://elsewhere.example");

        refusedAtTheDoor();
    }

    @Test
    void signing_out_ends_the_session_at_the_provider_too() {
        linked(Role.OFFICER);
        visit.follow(visit.get(START));

        HttpResponse<String> out = visit.submit("/account", "/logout");

        assertThat(location(out)).startsWith(provider.issuer() + "/logout?");
        HttpResponse<String> back = visit.follow(out);
        assertThat(provider.logouts.getLast())
                .containsEntry("post_logout_redirect_uri", "https://voortgang.example/login?logout")
                .hasEntrySatisfying("id_token_hint", hint -> assertThat(hint).startsWith("eyJ"));
        assertThat(back.body()).contains("U bent uitgelogd");
        assertThat(visit.get("/v1/organisations").statusCode()).isEqualTo(401);
    }

    @Test
    void the_form_that_leads_there_is_allowed_to() {
        assertThat(visit.get("/login").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("form-action 'self' " + provider.issuer() + ";"));
    }

    @Test
    void a_session_ends_when_the_administrator_unlinks_the_person() {
        String ans = linked(Role.OFFICER);
        visit.follow(visit.get(START));
        assertThat(visit.get("/account").statusCode()).isEqualTo(200);

        office.credentials().unlink(office.actor(ans));

        assertThat(location(visit.get("/account"))).isEqualTo("/login?ended");
    }

    @Test
    void passwords_go_on_working_beside_the_provider() {
        String ans = office.newcomer(Role.OFFICER);

        assertThat(visit.get("/login").body()).contains("Inloggen met De Kaart", START);
        assertThat(location(visit.signIn(ans, PASSWORD))).isEqualTo("/");
        assertThat(location(visit.submit("/account", "/logout"))).isEqualTo("/");
    }

    private void refusedAtTheDoor() {
        HttpResponse<String> arrived = visit.follow(visit.get(START));

        assertThat(arrived.uri().getPath()).isEqualTo("/login");
        assertThat(arrived.body()).contains("Inloggen met De Kaart is niet gelukt");
        assertThat(visit.get("/v1/organisations").statusCode()).isEqualTo(401);
    }

    /** Goes as far as the provider's answer, and does not follow it. */
    private static String answerOfProvider(Visit visit) {
        return location(visit.get(location(visit.get(START))));
    }

    private String linked(Role role) {
        String username = office.linked(subject, role);
        provider.subject = subject;
        return username;
    }

    private long accounts() {
        return office.jdbc()
                .sql("select count(*) from accounts.account")
                .query(Long.class)
                .single();
    }
}
