package nl.voortgang.application.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.application.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every button is pressed, by everybody who has it; one that no scene presses fails here. */
class ButtonTourIT {
    /** Scenes build on each other: after so many failures, waiting for what cannot come any more only costs time. */
    private static final int ENOUGH_FAILURES = 3;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private static ButtonTour tour;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        Program program = Program.demo();
        YearFiles.begin(program);
        Scenes.GIVING_UP.forEach(account -> YearFiles.interrupt(program, account));
        AccountScenes.prepare(program);
        AccessScenes.prepare(program);
        TextErasureScenes.prepare(program);
        tour = new ButtonTour(chromium, program);
    }

    private final Set<Scene> begunAndNotEnded = new HashSet<>();

    @AfterAll
    static void stop() {
        if (tour != null) {
            tour.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> scenes() {
        return Stream.concat(
                Scenes.all(new YearFiles(directory)).stream()
                        .map(scene -> dynamicTest(scene.toString(), () -> play(scene))),
                Stream.of(
                        dynamicTest("no button is left out", ButtonTourIT::no_button_is_left_out),
                        dynamicTest("every form was refused once", () -> assertThat(tour.neverRefused())
                                .isEmpty()),
                        dynamicTest("every form that the server takes was sent", ButtonTourIT::every_form_was_sent),
                        dynamicTest(
                                "every button that is written was pressed",
                                () -> assertThat(WrittenButtons.labels()).isSubsetOf(names()))));
    }

    private void play(Scene scene) {
        assumeThat(begunAndNotEnded).as("scenes that failed").hasSizeLessThan(ENOUGH_FAILURES);
        begunAndNotEnded.add(scene);
        try {
            tour.play(scene);
        } catch (AssertionError | PlaywrightException failure) {
            throw new AssertionError(scene + ": " + failure.getMessage(), failure);
        }
        begunAndNotEnded.remove(scene);
    }

    private static void no_button_is_left_out() {
        tour.meetTheRest(Stream.concat(Stream.of(""), Scenes.EVERYBODY.stream()).toList());

        assertThat(tour.neverPressed()).isEmpty();
    }

    private static void every_form_was_sent() {
        assertThat(TakenForms.of(Program.demo()))
                .isSubsetOf(tour.pressed().stream().map(Button::form).collect(Collectors.toSet()));
    }

    private static List<String> names() {
        return tour.pressed().stream().map(Button::name).toList();
    }
}
