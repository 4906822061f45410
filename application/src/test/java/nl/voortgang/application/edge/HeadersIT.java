package nl.voortgang.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.voortgang.application.Program;
import nl.voortgang.application.Wire;
import nl.voortgang.application.Wire.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of answer there is carries what tells browsers to be careful with it. */
class HeadersIT {
    private final String address = Program.demo().address();

    @ParameterizedTest(name = "{2}: {0} as {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    GET /                                    | -       | 200 | private
                    GET /login                               | -       | 200 | private
                    GET /toegankelijkheid                    | -       | 200 | private
                    GET /organisations/seed-0                | -       | 302 | private
                    GET /no-such-page                        | -       | 302 | private
                    POST /login                              | -       | 403 | private
                    GET /public                              | -       | 200 | private
                    GET /public/no-such-organisation         | -       | 404 | private
                    GET /design/voortgang.css                | -       | 200 | kept
                    GET /webjars/htmx.org/2.0.10/dist/htmx.min.js | -  | 200 | kept
                    GET /actuator/health                     | -       | 200 | private
                    GET /a;b=c                               | -       | 400 | private
                    GET /a//b                                | -       | 400 | private
                    TRACE /                                  | -       | 405 | any
                    GET /{                                   | -       | 400 | any
                    GET /v1/openapi.json                     | -       | 200 | private
                    GET /v1/organisations                    | auditor | 200 | private
                    GET /v1/organisations                    | -       | 401 | private
                    GET /v1/organisations                    | nobody  | 401 | private
                    GET /v1/organisations?misspelled=1       | auditor | 400 | private
                    GET /v1/organisations/no-such            | auditor | 404 | private
                    GET /v1/no-such-address                  | auditor | 404 | private
                    DELETE /v1/organisations                 | auditor | 405 | private
                    POST /v1/organisations/seed-0/periods/burap-2020/closing | auditor | 403 | private
                    GET /v1/organisations;a=b                | auditor | 400 | private
                    GET /v1//organisations                   | auditor | 400 | private
                    GET /v1/organisations/%00                | auditor | 400 | private
                    GET /v1/organisations/%zz                | auditor | 400 | any
                    TRACE /v1/organisations                  | auditor | 405 | any
                    """)
    void every_answer_carries_the_headers_that_browsers_heed(
            String request, String account, int status, String keeping) {
        Answer answer = account.equals("-")
                ? Wire.send(address, request)
                : Wire.send(address, request, "Authorization: " + basic(account));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Strict-Transport-Security"))
                .as("over plain HTTP it means nothing")
                .isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        if (!keeping.equals("any")) {
            assertThat(answer.header("Cache-Control").contains("no-store")).isEqualTo(keeping.equals("private"));
        }
        boolean api = request.contains(" /v1/");
        assertThat(answer.header("API-Version")).isEqualTo(api ? "1.0.0" : "");
        if (api && status >= 400) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains("\"status\":" + status, "\"code\":", "\"title\":");
        }
    }

    private static String basic(String account) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
    }
}
