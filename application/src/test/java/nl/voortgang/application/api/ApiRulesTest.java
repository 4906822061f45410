package nl.voortgang.application.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of our rules notices when it is broken, and is quiet when it is not. */
class ApiRulesTest {
    private static final Path RULES = Path.of("..", "docs", "api-rules.spectral.yaml");
    private static final String RESPONSES = """
            {"200": {"headers": {"API-Version": {}}},
             "400": {"headers": {"API-Version": {}}, "content": {"application/problem+json": {"schema": {}}}},
             "401": {"headers": {"API-Version": {}}, "content": {"application/problem+json": {"schema": {}}}},
             "403": {"headers": {"API-Version": {}}, "content": {"application/problem+json": {"schema": {}}}},
             "404": {"headers": {"API-Version": {}}, "content": {"application/problem+json": {"schema": {}}}},
             "429": {"headers": {"API-Version": {}}, "content": {"application/problem+json": {"schema": {}}}}}""";
    private static final String GOOD = """
            {"openapi": "3.1.0",
             "info": {"title": "t", "version": "1.2.3", "license": {"name": "l"},
                      "contact": {"name": "n", "email": "e", "url": "u"}},
             "security": [{"basic": []}],
             "components": {"securitySchemes": {"basic": {"type": "http"}}, "schemas": {"A": {"properties": {"goodName": {}}}}},
             "paths": {"/v1/good-words/{oneId}": {"get": {"operationId": "o",
               "parameters": [{"in": "query", "name": "goodName"}], "responses": %s}}}}""".formatted(RESPONSES);
    private static final String BAD = """
            {"openapi": "2.0",
             "info": {"version": "1.2", "contact": {"name": "n"}},
             "components": {"schemas": {"A": {"properties": {"bad_name": {}}}}},
             "paths": {"/Bad_Words/": {"connect": {},
               "get": {"parameters": [{"in": "query", "name": "access_token"}], "responses": {"400": {"content": {"text/html": {}}}}}}}}""";

    static List<String> rules() throws IOException {
        return SpectralRules.read(RULES).names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_notices_what_breaks_it_and_nothing_else(String rule) throws IOException {
        SpectralRules rules = SpectralRules.read(RULES);

        assertThat(rules.violations(rule, GOOD)).isEmpty();
        assertThat(rules.violations(rule, BAD)).isNotEmpty();
    }
}
