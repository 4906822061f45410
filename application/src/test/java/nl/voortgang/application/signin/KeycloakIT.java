package nl.voortgang.application.signin;

import static nl.voortgang.application.signin.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.application.Program;
import nl.voortgang.application.Waiting;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.Credentials;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Signing in with a real provider of identities, and using the API with its tokens. */
class KeycloakIT {
    private static final String SUBJECT = "5a8f6c1e-0d2b-4c53-9a77-3f1b2e4d6c90";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SuppressWarnings("NullAway.Init")
    private static Keycloak keycloak;

    @SuppressWarnings("NullAway.Init")
    private static Program program;

    private static String server = "";

    @BeforeAll
    static void start(@TempDir Path realms) throws IOException {
        Path home = Keycloak.home();
        int port = Keycloak.freePort();
        server = "http://localhost:" + port;
        program = Program.start(
                "--voortgang.home=" + Program.temporaryHome(),
                "--voortgang.demo=false",
                "--voortgang.sign-in.issuer=" + server + "/realms/voortgang",
                "--voortgang.sign-in.client-id=voortgang",
                "--voortgang.sign-in.client-secret=secret-of-the-test",
                "--voortgang.sign-in.audience=voortgang-api");
        for (String realm : Set.of("voortgang", "elsewhere")) {
            Files.writeString(realms.resolve(realm + "-realm.json"), realm(realm));
        }
        keycloak = Keycloak.start(home, port, realms);
        Accounts accounts = program.bean(Accounts.class);
        accounts.add("ans", "Ans", "", Set.of(Role.OFFICER), false);
        program.bean(Credentials.class).link(accounts.actor("ans"), server + "/realms/voortgang", SUBJECT);
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void signing_in_and_out() {
        Visit visit = new Visit(program.address());
        HttpResponse<String> arrived = signIn(visit, "ans");
        assertThat(arrived.uri().getPath()).isEqualTo("/");
        assertThat(arrived.body()).contains("ans");
        assertThat(visit.get("/v1/organisations").statusCode()).isEqualTo(200);

        HttpResponse<String> out = visit.submit("/account", "/logout");
        assertThat(location(out)).startsWith(server + "/realms/voortgang/protocol/openid-connect/logout?");
        HttpResponse<String> back = visit.follow(out);

        assertThat(back.uri().toString()).isEqualTo(program.address() + "/login?logout");
        assertThat(visit.get("/v1/organisations").statusCode()).isEqualTo(401);
        assertThat(visit.follow(visit.get("/oauth2/authorization/provider")).body())
                .as("its session is over too: it asks again who it is")
                .contains("kc-form-login");
    }

    @Test
    void somebody_whom_no_account_is_linked_to_gets_nothing() {
        Visit visit = new Visit(program.address());

        assertThat(signIn(visit, "bob").body()).contains("nog geen account");
        assertThat(visit.get("/v1/organisations").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_for_this_api_is_taken() {
        assertThat(with(token("voortgang", "for-the-api")).status()).isEqualTo(200);
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        refused(with(token("voortgang", "for-something-else")));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(with(token("elsewhere", "for-the-api")));
    }

    @Test
    void a_token_counts_until_it_has_expired() {
        String brief = token("voortgang", "for-a-moment");
        assertThat(with(brief).status()).isEqualTo(200);

        Waiting.until(Duration.ofMinutes(2), () -> with(brief).status() == 401);
        refused(with(brief));
    }

    private static HttpResponse<String> signIn(Visit visit, String username) {
        HttpResponse<String> form = visit.follow(visit.get("/oauth2/authorization/provider"));
        Matcher action = FORM.matcher(form.body());
        assertThat(action.find())
                .as("a form to sign in with at %s: %s", form.uri(), form.body())
                .isTrue();
        return visit.follow(visit.post(
                action.group(1).replace("&amp;", "&"),
                Map.of("username", username, "password", "vier blauwe fietsen")));
    }

    private static String token(String realm, String client) {
        HttpResponse<String> answer = new Visit(server)
                .post(
                        "/realms/" + realm + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "password",
                                "client_id", client,
                                "username", "ans",
                                "password", "vier blauwe fietsen"));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private static Answer with(String token) {
        return program.as("").get("/v1/organisations", "Authorization", "Bearer " + token);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("INVALID_TOKEN");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ");
    }

    /** Two people, the program as a client, and three clients that ask for tokens. */
    private static String realm(String name) {
        return """
                {
                  "realm": "%s", "enabled": true, "sslRequired": "none",
                  "users": [
                    {"id": "%s", "username": "ans", "enabled": true, "email": "ans@example.org", "emailVerified": true,
                     "firstName": "Ans", "lastName": "Test",
                     "credentials": [{"type": "password", "value": "vier blauwe fietsen"}]},
                    {"username": "bob", "enabled": true, "email": "bob@example.org", "emailVerified": true,
                     "firstName": "Bob", "lastName": "Test",
                     "credentials": [{"type": "password", "value": "vier blauwe fietsen"}]}
                  ],
                  "clients": [
                    {"clientId": "voortgang", "secret": "secret-of-the-test", "standardFlowEnabled": true,
                     "redirectUris": ["%s/login/oauth2/code/provider"],
                     "attributes": {"post.logout.redirect.uris": "%s/login?logout", "pkce.code.challenge.method": "S256"}},
                    %s, %s, %s
                  ]
                }""".formatted(
                        name,
                        name.equals("voortgang") ? SUBJECT : SUBJECT.replace('5', '6'),
                        program.address(),
                        program.address(),
                        client("for-the-api", "voortgang-api", 300),
                        client("for-something-else", "another-api", 300),
                        client("for-a-moment", "voortgang-api", 5));
    }

    private static String client(String id, String audience, int seconds) {
        return """
                {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true,
                 "attributes": {"access.token.lifespan": "%d"},
                 "protocolMappers": [{"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
                   "config": {"included.custom.audience": "%s", "access.token.claim": "true", "id.token.claim": "false"}}]}""".formatted(id, seconds, audience);
    }
}
