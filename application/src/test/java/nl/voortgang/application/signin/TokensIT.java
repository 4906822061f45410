package nl.voortgang.application.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs use the API with tokens of the provider. */
class TokensIT {
    private static final String QUESTION = "/v1/organisations";

    private final Office office = Office.open();
    private final SmallProvider provider = office.provider();
    private final String subject = UUID.randomUUID().toString();

    @Test
    void a_token_for_this_api_does_what_its_account_may() {
        office.linked(subject, Role.OFFICER);
        String token = provider.signed(provider.access(subject));

        assertThat(with(token).status()).isEqualTo(200);
        assertThat(office.program()
                        .as("")
                        .send("POST", "/v1/projections/outline/rebuild", "", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(403);
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                because("it is meant for somebody else", claims -> claims.audience("another-api")),
                because("it is an ID token", claims -> claims.audience(SmallProvider.CLIENT)
                        .claim("nonce", "1")),
                because("it is meant for nobody", claims -> claims.audience((String) null)),
                because("it comes from elsewhere", claims -> claims.issuer("https://elsewhere.example")),
                because("it has expired", claims -> claims.expirationTime(inSeconds(-60))),
                because("it never expires", claims -> claims.expirationTime(null)),
                because("it does not count yet", claims -> claims.notBeforeTime(inSeconds(60))),
                because("it says nothing of a person", claims -> claims.subject(null)),
                because("nobody is linked to that person", claims -> claims.subject("somebody else")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void a_token_is_refused_because(String why, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> spoilt) {
        office.linked(subject, Role.OFFICER);

        refused(with(provider.signed(spoilt.apply(provider.access(subject)))));
    }

    @Test
    void clocks_may_differ_a_little() {
        office.linked(subject, Role.OFFICER);

        assertThat(with(provider.signed(provider.access(subject).expirationTime(inSeconds(-5))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_token_that_the_provider_did_not_sign_is_refused() {
        office.linked(subject, Role.OFFICER);

        refused(with(provider.forged(provider.access(subject))));
        refused(with(new PlainJWT(provider.access(subject).build()).serialize()));
        refused(with("no.token.atall"));
    }

    @Test
    void a_token_counts_in_the_header_only() {
        office.linked(subject, Role.OFFICER);
        String token = provider.signed(provider.access(subject));

        assertThat(office.program()
                        .as("")
                        .get(QUESTION + "?access_token=" + token)
                        .status())
                .isEqualTo(401);
        assertThat(office.visit().post(QUESTION, Map.of("access_token", token)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_is_refused_from_the_moment_its_account_is_out_of_use() {
        String username = office.linked(subject, Role.OFFICER);
        String token = provider.signed(provider.access(subject));
        assertThat(with(token).status()).isEqualTo(200);

        office.credentials().disable(office.actor(username), true);

        refused(with(token));
    }

    @Test
    void whoever_shows_nothing_is_told_what_they_could_show() {
        Answer answer = office.program().as("").get(QUESTION);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.raw().headers().allValues("WWW-Authenticate"))
                .containsExactlyInAnyOrder(
                        "Basic realm=\"Voortgang\", charset=\"UTF-8\"", "Bearer realm=\"Voortgang\"");
    }

    private Answer with(String token) {
        return office.program().as("").get(QUESTION, "Authorization", "Bearer " + token);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("INVALID_TOKEN");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ").contains("error=\"invalid_token\"");
    }

    private static Arguments because(String why, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> spoilt) {
        return Arguments.of(why, spoilt);
    }

    private static Date inSeconds(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
