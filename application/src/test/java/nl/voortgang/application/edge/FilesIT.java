package nl.voortgang.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.voortgang.application.Program;
import nl.voortgang.application.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are taken where they belong, from who shows who they are, and nowhere else. */
class FilesIT {
    private static final String FILE = "Content-Type: multipart/form-data; boundary=x";
    private static final String CONTROLLER = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("controller:controller".getBytes(StandardCharsets.US_ASCII));

    private final Program program = Program.demo();

    @ParameterizedTest
    @ValueSource(strings = {"/v1/organisations", "/v1/organisations/zevenaar/templates", "/v1/imports/x"})
    void elsewhere_no_file_is_taken(String address) {
        Wire.Answer refused = send(address, CONTROLLER);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("NO_FILE_HERE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/imports", "/imports", "/organisations/zevenaar/templates"})
    void where_files_belong_they_are_taken_from_who_shows_who_they_are(String address) {
        assertThat(send(address, CONTROLLER).status()).isNotEqualTo(413);
        assertThat(send(address, "Accept-Language: nl").status()).isEqualTo(413);
    }

    @Test
    void a_form_with_a_file_that_has_no_end_is_refused_as_one_that_cannot_be_read() {
        Wire.Answer refused = send("/v1/imports", CONTROLLER);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    private Wire.Answer send(String address, String header) {
        return Wire.send(program.address(), "POST " + address, FILE, header, "Content-Length: 0");
    }
}
