package nl.voortgang.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import nl.voortgang.application.Program;
import nl.voortgang.application.Wire;
import nl.voortgang.application.Wire.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of others may read the description of the API, and nothing else. */
class CorsIT {
    private static final String ELSEWHERE = "Origin: https://elsewhere.example";

    private final String address = Program.demo().address();

    @Test
    void the_description_may_be_read_from_any_page_without_anybodys_session() {
        Answer answer = Wire.send(address, "GET /v1/openapi.json", ELSEWHERE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void a_browser_that_asks_first_is_told_that_it_may_read_it_and_no_more() {
        Answer may = Wire.send(address, "OPTIONS /v1/openapi.json", ELSEWHERE, "Access-Control-Request-Method: GET");
        assertThat(may.status()).isEqualTo(200);
        assertThat(may.header("Access-Control-Allow-Methods")).isEqualTo("GET,HEAD");

        assertThat(Wire.send(address, "OPTIONS /v1/openapi.json", ELSEWHERE, "Access-Control-Request-Method: DELETE")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/organisations", "/v1/imports", "/", "/public", "/login", "/v1/no-such-address"})
    void nothing_else_may_be_read_from_another_page(String path) {
        Answer answer = Wire.send(address, "GET " + path, ELSEWHERE);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();

        Answer asked = Wire.send(
                address,
                "OPTIONS " + path,
                ELSEWHERE,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization");
        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(asked.header("Access-Control-Allow-Methods")).isEmpty();
    }
}
