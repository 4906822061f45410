package nl.voortgang.exchange.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import nl.voortgang.command.http.BadInput;
import nl.voortgang.command.http.Fault;
import nl.voortgang.exchange.Csv;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import nl.voortgang.stack.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The addresses; how exceptions are answered is the application's business. */
class EndpointsIT {
    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static Installation installation;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static MockMvc http;

    @BeforeAll
    static void start() throws SQLException {
        installation = Installation.start();
        http = MockMvcBuilders.standaloneSetup(
                        installation.get(ImportEndpoint.class), installation.get(ExportEndpoint.class))
                .build();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void a_dry_run_is_answered_with_the_report() throws Exception {
        http.perform(upload(Csv.year("proef"), "?dryRun=true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.organisation").value("proef"))
                .andExpect(jsonPath("$.sheets[0].sheet").value("organisatie"))
                .andExpect(jsonPath("$.sheets[6].added").value(4));
        http.perform(upload(Csv.year("proef").with("statussen", "x;vgr-2020;V;"), "?dryRun=true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.faults[0].sheet").value("statussen"))
                .andExpect(jsonPath("$.faults[0].row").value(6))
                .andExpect(jsonPath("$.faults[0].column").value("onderwerp"))
                .andExpect(jsonPath("$.faults[0].value").value("x"))
                .andExpect(jsonPath("$.faults[0].problem").value("UNKNOWN_KEY"));
    }

    @Test
    void an_import_goes_on_in_the_background_and_can_be_followed() throws Exception {
        RequestBuilder body = post("/v1/imports")
                .contentType("application/zip")
                .content(Csv.year("echt").zip());
        String location = Objects.requireNonNull(http.perform(body)
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        String state = "RUNNING";
        for (int tries = 0; state.equals("RUNNING") && tries < 200; tries++) {
            Thread.sleep(100);
            String answer =
                    http.perform(get(location)).andReturn().getResponse().getContentAsString();
            state = answer.replaceAll("(?s).*\"state\":\"([A-Z]+)\".*", "$1");
        }
        assertThat(state).isEqualTo("COMPLETED");
        http.perform(get(location))
                .andExpect(jsonPath("$.report.sheets[6].added").value(4));
        http.perform(get("/v1/organisations/echt/imports"))
                .andExpect(jsonPath("$[0].state").value("COMPLETED"));
        assertThatThrownBy(() -> http.perform(delete(location))).rootCause().isInstanceOf(Refused.class);
        http.perform(body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sheets[6].unchanged").value(4));

        installation.settle();
        http.perform(get("/v1/organisations/echt/export?format=xlsx"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"echt.xlsx\""));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Csv wrong = Csv.year("fout").with("statussen", "x;vgr-2020;V;").with("perioden", "OPEN", "DICHT");
        assertThatThrownBy(() -> http.perform(upload(wrong, "")))
                .rootCause()
                .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults())
                        .contains(
                                new Fault("perioden[3].toestand", "'DICHT' must be one of DEFINED, OPEN, CLOSED"),
                                new Fault(
                                        "statussen[6].onderwerp",
                                        "'x' names nothing in this file, nor anything that is there")));
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThatThrownBy(() -> http.perform(get("/v1/imports/" + UUID.randomUUID())))
                .rootCause()
                .isInstanceOf(NoSuchAggregate.class);
        assertThatThrownBy(() -> http.perform(get("/v1/organisations/nergens/export")))
                .rootCause()
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> http.perform(get("/v1/import-template?format=pdf")))
                .rootCause()
                .isInstanceOf(InvalidQuery.class);
    }

    @Test
    void templates_can_be_downloaded() throws Exception {
        http.perform(get("/v1/import-template?format=csv"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/zip"));
    }

    private static RequestBuilder upload(Csv csv, String query) {
        return multipart("/v1/imports" + query)
                .file(new MockMultipartFile("file", "jaar.zip", "application/zip", csv.zip()));
    }
}
