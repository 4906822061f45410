package nl.voortgang.application.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.voortgang.application.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The API document keeps the rules of {@code docs/api-rules.spectral.yaml}. */
class ApiRulesIT {
    private static final Path RULES = Path.of("..", "docs", "api-rules.spectral.yaml");

    static List<String> rules() throws IOException {
        return SpectralRules.read(RULES).names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_api_document_keeps(String rule) throws IOException {
        String document = Program.demo().as("").get("/v1/openapi.json").raw().body();

        assertThat(document).contains("\"paths\"");
        assertThat(SpectralRules.read(RULES).violations(rule, document)).isEmpty();
    }

    @Test
    void every_reference_in_the_document_leads_somewhere() {
        JsonNode document = Program.demo().as("").get("/v1/openapi.json").json();
        List<String> references = document.findValuesAsString("$ref");

        assertThat(references).hasSizeGreaterThan(50).allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void there_are_rules() throws IOException {
        assertThat(rules()).hasSizeGreaterThan(10);
    }
}
