package nl.voortgang.application.signin;

import static nl.voortgang.application.signin.Office.PASSWORD;
import static nl.voortgang.application.signin.Office.basic;
import static nl.voortgang.application.signin.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.voortgang.application.Api;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Signing in with a password, and what ends a session. */
class SignInIT {
    private static final String ANOTHER = "zes groene stoelen";

    private static final String UNITS = "/organisations/" + Office.ORGANISATION + "/units";

    private final Office office = Office.open();
    private final Visit visit = office.visit();
    private final Api nobody = office.program().as("");

    @Test
    void over_tls_a_session_has_a_cookie_that_no_other_host_can_set() {
        HttpResponse<String> page = visit.get("/login");

        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-voortgang=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/v1/organisations", "/v1/{", "/a;b"})
    void over_tls_browsers_are_told_to_come_back_over_tls(String path) {
        assertThat(nobody.get(path.replace("{", "%7B")).header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
    }

    @Test
    void a_session_gets_another_number_when_somebody_signs_in() {
        String before = cookie(visit.get("/login"));
        String after = cookie(visit.signIn(office.newcomer(Role.OFFICER), PASSWORD));

        assertThat(after).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void the_first_administrator_chooses_a_password_before_anything_else() {
        Map<String, Object> row = office.jdbc()
                .sql("select password_hash, must_change_password from accounts.account where username = 'admin'")
                .query()
                .singleRow();
        assertThat(row.get("must_change_password")).isEqualTo(true);
        assertThat(row.get("password_hash")).asString().startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void whoever_has_a_password_that_another_chose_can_do_nothing_else_until_it_is_changed() {
        String ans = office.newcomer(Role.OFFICER);
        office.credentials().changePassword(office.actor(ans), office.hash(PASSWORD), true);

        visit.signIn(ans, PASSWORD);
        assertThat(location(visit.get("/"))).isEqualTo("/account");
        assertThat(location(visit.get("/projections"))).isEqualTo("/account");
        assertThat(asAccount(ans, PASSWORD, "/v1/organisations").code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        assertThat(change(PASSWORD, ANOTHER).statusCode()).isEqualTo(302);

        assertThat(visit.get("/").statusCode()).isEqualTo(200);
        assertThat(asAccount(ans, ANOTHER, "/v1/organisations").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'vier rode fietsen', 'zes groene stoelen', not the present one",
        "'vier blauwe fietsen', 'kort', too short",
        "'vier blauwe fietsen', 'Wachtwoord2026!', among the first guesses",
        "'vier blauwe fietsen', 'de fiets van Somebody', has the name in it",
        "'vier blauwe fietsen', 'vier blauwe fietsen', the same"
    })
    void a_password_that_will_not_do_changes_nothing(String present, String next, String why) {
        String ans = office.newcomer(Role.OFFICER);
        visit.signIn(ans, PASSWORD);

        assertThat(change(present, next).statusCode()).as(why).isEqualTo(400);
        assertThat(asAccount(ans, PASSWORD, "/v1/organisations").status()).isEqualTo(200);
    }

    @Test
    void changing_the_password_ends_all_other_sessions_and_not_this_one() {
        String ans = office.newcomer(Role.OFFICER);
        Visit elsewhere = office.visit();
        visit.signIn(ans, PASSWORD);
        elsewhere.signIn(ans, PASSWORD);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);

        change(PASSWORD, ANOTHER);

        assertThat(visit.get("/account").statusCode()).isEqualTo(200);
        assertThat(location(elsewhere.get("/account"))).isEqualTo("/login?ended");
        assertThat(elsewhere.get("/v1/organisations").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_ends_when_its_account_is_taken_out_of_use_and_does_not_come_back() {
        String ans = office.newcomer(Role.OFFICER);
        visit.signIn(ans, PASSWORD);
        assertThat(visit.get("/v1/organisations").statusCode()).isEqualTo(200);

        office.credentials().disable(office.actor(ans), true);
        assertThat(visit.get("/v1/organisations").statusCode()).isEqualTo(401);
        assertThat(location(office.visit().signIn(ans, PASSWORD))).isEqualTo("/login?error");

        office.credentials().disable(office.actor(ans), false);
        assertThat(visit.get("/v1/organisations").statusCode()).isEqualTo(401);
        assertThat(location(office.visit().signIn(ans, PASSWORD))).isEqualTo("/");
    }

    @Test
    void roles_that_are_given_or_taken_count_from_the_next_request_on() {
        String ans = office.newcomer(Role.OFFICER);
        visit.signIn(ans, PASSWORD);
        assertThat(visit.get(UNITS).statusCode()).isEqualTo(403);

        office.give(ans, Role.CONTROLLER);
        assertThat(visit.get(UNITS).statusCode()).isEqualTo(200);

        office.take(ans, Role.CONTROLLER);
        assertThat(visit.get(UNITS).statusCode()).isEqualTo(403);
    }

    @Test
    void a_hash_of_an_older_kind_still_matches_and_is_replaced_without_ending_the_session() {
        String ans = office.newcomer(Role.OFFICER);
        String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        office.credentials().changePassword(office.actor(ans), old, false);

        visit.signIn(ans, PASSWORD);

        assertThat(office.jdbc()
                        .sql("select password_hash from accounts.account where username = ?")
                        .param(ans)
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}");
        assertThat(visit.get("/account").statusCode()).isEqualTo(200);
        assertThat(location(office.visit().signIn(ans, PASSWORD))).isEqualTo("/");
    }

    @Test
    void a_name_with_the_character_that_no_text_can_hold_is_let_in_nowhere() {
        assertThat(office.visit().signIn("with\0nul", PASSWORD).statusCode()).isEqualTo(400);
        assertThat(asAccount("with\0nul", PASSWORD, "/v1/organisations").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"does-not-exist", "voortgang", ""})
    void nobody_signs_in_to_an_account_that_is_none_or_has_no_password(String username) {
        if (username.equals("voortgang")) {
            office.accounts().withoutPassword(username, "The program");
        }

        assertThat(location(office.visit().signIn(username, ""))).isEqualTo("/login?error");
        Answer answer = asAccount(username, "", "/v1/organisations");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.raw().headers().allValues("WWW-Authenticate"))
                .anySatisfy(way -> assertThat(way).startsWith("Basic "));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void guessing_is_slowed_down_whether_the_name_exists_or_not(boolean exists) {
        String name = exists ? office.newcomer(Role.OFFICER) : "stranger";
        for (int i = 0; i < 5; i++) {
            assertThat(location(visit.signIn(name, "guess " + i))).isEqualTo("/login?error");
        }
        office.failMore();

        String sentAway = location(visit.signIn(name, PASSWORD));
        assertThat(sentAway).as("even the right one is not looked at").matches("/login\\?wait=\\d+");
        assertThat(visit.get(sentAway).body()).contains("Te veel pogingen");
        Answer answer = asAccount(name, PASSWORD, "/v1/organisations");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }

    @AfterEach
    void forget() {
        office.forgetAttempts();
    }

    private HttpResponse<String> change(String present, String next) {
        return visit.submit("/account", "/account", "present", present, "next", next, "again", next);
    }

    private Answer asAccount(String username, String password, String path) {
        return nobody.get(path, "Authorization", basic(username, password));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }
}
