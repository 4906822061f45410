package nl.voortgang.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.voortgang.application.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template goes from a file into use, and back. */
class TemplatesIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    private final Program program = Program.demo();

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
    void an_uploaded_template_is_looked_at_used_changed_taken_back_and_retired() {
        List<Scene> scenes = TemplateScenes.of("Gemeente Weert", new YearFiles(directory));
        try (ButtonTour tour = new ButtonTour(chromium, program)) {
            scenes.forEach(tour::play);
        }
    }

    /** What one person uploaded is nobody else's to look at, until it is in use. */
    @Test
    void what_was_uploaded_is_previewed_by_who_uploaded_it_alone() {
        String preview = "/organisations/aalten/periods/jaarstukken-2020/preview?template=raadsbrief&version=draft";
        String file = new YearFiles(directory).template("Raadsbrief", "<h1>Brief over {{period.title}}</h1>");
        try (Visitor controller = Visitor.signedIn(chromium, program, "controller");
                Visitor auditor = Visitor.signedIn(chromium, program, "auditor")) {
            controller.go("/organisations/aalten/templates");
            controller.page().locator("#file").setInputFiles(Path.of(file));
            controller.turnsPage(
                    () -> controller.page().locator("form:has(#file) button").click());

            assertThat(controller.go(preview)).isEqualTo(200);
            assertThat(controller.page().innerText("h1")).startsWith("Brief over ");
            assertThat(controller.page().innerText(".preview-offers")).contains("Terug naar het sjabloon");
            assertThat(auditor.go(preview)).isEqualTo(404);
            assertThat(auditor.go("/organisations/aalten/templates")).isEqualTo(403);
        }
    }
}
