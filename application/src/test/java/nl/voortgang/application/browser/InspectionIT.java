package nl.voortgang.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The close look at a page finds what is wrong in a narrow window only, although it does not look for everything again there. */
class InspectionIT {
    private static final String ADDRESS = "http://inspected.example/";

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
    void a_page_that_is_right_has_no_faults() {
        assertThat(faults("p { color: #333 }", "<p>Text</p>")).isEmpty();
    }

    @Test
    void what_is_wrong_at_every_width_is_found_in_the_wide_window() {
        assertThat(faults("p { color: #ccc }", "<p>Text</p>"))
                .singleElement()
                .asString()
                .startsWith(ADDRESS + " at 1280 px: color-contrast <p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            color-contrast | p { color: #ccc }                            | <p>A text that fades</p>
            color-contrast | main { background: #666 }                    | <p>A text on what gets dark</p>
            color-contrast | h2 { font-size: 16px }                       | <h2>A heading that gets small, of a grey that suits large ones</h2>
            color-contrast | .moves { left: 0; top: 0 }                   | <div class="dark"></div><p class="moves">A text that moves onto black</p>
            button-name    | .narrow { display: block }                   | <button class="narrow"></button>
            target-size    | a { font-size: 6px; padding: 0 }             | <nav><a href="/a">A</a><a href="/b">B</a></nav>
            """)
    void what_only_a_narrow_window_makes_wrong_is_found_there(String rule, String style, String body) {
        String always = """
                h2 { color: #888; font-size: 24px; font-weight: 400 }
                a { display: inline-block; font-size: 40px; padding: 0 12px }
                .narrow { display: none }
                .dark { background: #000; height: 200px; left: 0; position: absolute; top: 0; width: 320px }
                .moves { color: #333; left: 700px; position: absolute; top: 300px }
                """;

        assertThat(faults(always + "@media (width < 40rem) { " + style + " }", body))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith(ADDRESS + " at 320 px: " + rule));
    }

    private static List<String> faults(String style, String body) {
        Page page = chromium.window(true);
        try {
            page.route(
                    ADDRESS + "**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<!doctype html><html lang='nl'><title>Page</title>"
                                    + "<meta name='viewport' content='width=device-width'><style>" + style
                                    + "</style><main><h1>Page</h1>" + body + "</main></html>")));
            page.navigate(ADDRESS);
            return new Inspection().faults(page);
        } finally {
            page.context().close();
        }
    }
}
