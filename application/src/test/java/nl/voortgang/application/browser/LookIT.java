package nl.voortgang.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.voortgang.application.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An organisation's pages have its look, and no other page has; the script that makes pages nicer runs everywhere. */
class LookIT {
    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_file_in_the_directory_of_themes_colours_the_pages_of_its_organisation() throws IOException {
        Path home = Program.loadedHome();
        try (Program program = Program.start("--voortgang.home=" + home).awaitReady();
                Visitor auditor = Visitor.signedIn(chromium, program, "auditor")) {
            auditor.go("/organisations/weert");
            String standard = header(auditor);

            Files.writeString(
                    Files.createDirectories(home.resolve("themes")).resolve("weert.css"), "--vg-brand: #7a1f5c;\n");

            auditor.go("/organisations/weert");
            assertThat(header(auditor)).isEqualTo("rgb(122, 31, 92)").isNotEqualTo(standard);
            auditor.go("/organisations/aalten");
            assertThat(header(auditor)).isEqualTo(standard);
            auditor.go("/");
            assertThat(header(auditor)).isEqualTo(standard);
            assertThat(auditor.complaints()).isEmpty();
        }
    }

    @Test
    void the_script_of_the_pages_is_there_and_may_run() {
        try (Visitor anybody = Visitor.anonymous(chromium, Program.demo())) {
            anybody.go("/");

            assertThat(anybody.page().evaluate("() => window.htmx && htmx.version"))
                    .isEqualTo("2.0.10");
            assertThat(anybody.page().evaluate("() => htmx.config.allowEval")).isEqualTo(false);
            assertThat(anybody.complaints()).isEmpty();
        }
    }

    private static String header(Visitor visitor) {
        return String.valueOf(visitor.page()
                .evaluate("() => getComputedStyle(document.querySelector('.vg-header')).backgroundColor"));
    }
}
