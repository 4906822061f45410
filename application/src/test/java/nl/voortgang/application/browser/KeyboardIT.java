package nl.voortgang.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.voortgang.application.Program;
import nl.voortgang.application.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages for who has no mouse. */
class KeyboardIT {
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

    @ParameterizedTest
    @CsvSource({
        "'',              /login",
        "officer,         /activities/{activity}",
        "auditor,         /organisations/zevenaar",
        "auditor,         /activities/{activity}?knownAt=2100-01-01",
        "budget-approver, /organisations/coevorden/budget",
        "controller,      /imports",
        "proposer,        /activities/{activity}/budget-adjustments",
        "proposer,        /organisations/coevorden/amendments/new",
        "accountant,      /organisations/aalten/lawfulness"
    })
    void everything_is_reached_seen_and_left_again_forwards_and_backwards(String account, String path) {
        try (Visitor visitor = Visitor.signedIn(chromium, program, account)) {
            visitor.go(path.replace("{activity}", program.as("auditor").activity("zevenaar", "6.1.3")));
            for (int width : Inspection.WIDTHS) {
                visitor.page().setViewportSize(width, Inspection.HEIGHT);
                walk(visitor.page(), "Tab");
                walk(visitor.page(), "Shift+Tab");
            }
        }
    }

    @Test
    void the_first_stop_leads_past_the_header() {
        try (Visitor visitor = Visitor.signedIn(chromium, program, "auditor")) {
            Page page = visitor.page();
            visitor.go("/organisations/zevenaar");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.textContent"))
                    .isEqualTo("Naar de inhoud");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void an_officer_reports_without_a_mouse() {
        Town town = Town.in(program);
        try (Visitor visitor = Visitor.signedIn(chromium, program, "officer")) {
            Page page = visitor.page();
            visitor.go("/activities/" + town.activity());
            tabTo(page, "input[name=status]");
            page.keyboard().press("Space");
            tabTo(page, "#explanation");
            page.keyboard().type("Zonder muis gemeld.");
            tabTo(page, "form[action$='/status-reports'] button");
            visitor.turnsPage(() -> page.keyboard().press("Enter"));

            assertThat(page.innerText("main")).contains("De status is gemeld.", "Groen", "Zonder muis gemeld.");
        }
    }

    /** Goes round the page once. */
    private static void walk(Page page, String key) {
        int all = (Integer) page.evaluate(
                "() => {" + Script.FOCUS + "; document.activeElement.blur(); return reachable().length; }");
        Set<Integer> reached = new TreeSet<>();
        List<String> faults = new ArrayList<>();
        int place = 0;
        // A field for a date has several stops of its own.
        for (int press = 0; press < 4 * all + 20 && place >= 0; press++) {
            page.keyboard().press(key);
            Focus focus = Focus.of(page);
            place = focus.place();
            faults.addAll(focus.faults());
            if (place >= 0) {
                reached.add(place);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(place).as("the focus leaves the page at its end").isEqualTo(-1);
        assertThat(reached)
                .isEqualTo(new TreeSet<>(IntStream.range(0, all).boxed().toList()));
    }

    private static void tabTo(Page page, String selector) {
        for (int press = 0; press < 100; press++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached");
    }
}
