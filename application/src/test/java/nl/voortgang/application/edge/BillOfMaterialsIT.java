package nl.voortgang.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import nl.voortgang.application.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of what the program is made of is in the jar, is whole, and is given to nobody who asks the program. */
class BillOfMaterialsIT {
    private static final String PLACE = "/META-INF/sbom/application.cdx.json";

    @Test
    void it_names_everything_that_runs_with_version_licence_and_digest_and_nothing_that_only_tests()
            throws IOException {
        JsonNode bill;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(PLACE))) {
            bill = JsonMapper.builder().build().readTree(file);
        }
        List<JsonNode> parts = StreamSupport.stream(bill.path("components").spliterator(), false)
                .toList();

        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bill.path("metadata").path("component").path("name").asString())
                .isEqualTo("application");
        assertThat(parts)
                .extracting(part -> part.path("name").asString())
                .contains(
                        "postgresql",
                        "spring-security-core",
                        "tomcat-embed-core",
                        "htmx.org",
                        "event-store",
                        "bcprov-jdk18on")
                .doesNotContain("junit-jupiter", "assertj-core", "playwright");
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.path("version").asString()).isNotEmpty());
        assertThat(parts)
                .filteredOn(part -> !part.path("group").asString().equals("nl.voortgang"))
                .allSatisfy(part -> assertThat(part.path("hashes").size()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {PLACE, "/application.cdx.json", "/actuator/sbom", "/actuator/sbom/application", "/actuator"})
    void nobody_gets_it_from_the_program(String address) {
        assertThat(Program.demo().as("").get(address).status())
                .as("asked to sign in, or told that there is nothing")
                .isIn(302, 404);
        assertThat(Program.demo().as("admin").get(address).raw().body()).doesNotContain("CycloneDX");
    }
}
