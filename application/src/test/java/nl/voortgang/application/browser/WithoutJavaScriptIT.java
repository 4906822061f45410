package nl.voortgang.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import nl.voortgang.application.Program;
import nl.voortgang.application.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages need no script: reporting a status goes without. */
class WithoutJavaScriptIT {
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
    void an_officer_signs_in_is_corrected_and_reports() {
        Town town = Town.in(Program.demo());
        try (Visitor officer = Visitor.withoutJavaScript(chromium, Program.demo())) {
            Page page = officer.page();
            page.setContent("<title>off</title><script>document.title = 'on'</script>");
            assertThat(page.title()).as("JavaScript").isEqualTo("off");

            officer.signIn("officer");
            officer.go("/organisations/" + town.id());
            officer.follow(List.of("Gemeente Zevenaar"));
            officer.go("/activities/" + town.activity());
            send(page, Map.of("Toelichting", "Het loopt goed."));
            page.locator("#errors").getByText("Kies een status.").waitFor();
            assertThat(page.inputValue("#explanation")).isEqualTo("Het loopt goed.");

            send(page, Map.of("Groen", ""));
            page.getByText("De status is gemeld.").waitFor();
            page.waitForLoadState();
            assertThat(page.innerText("main")).contains("Groen", "Het loopt goed.");
        }
    }

    private static void send(Page page, Map<String, String> entries) {
        PageForm form = PageForm.with(page, "Melden");
        form.fillIn(entries);
        form.button().click();
    }
}
