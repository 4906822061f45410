package nl.voortgang.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.application.Program;
import nl.voortgang.publication.template.BuiltInTemplates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever may read looks at a report as it would be printed now. */
class PreviewIT {
    private static final String ZEVENAAR = "/organisations/zevenaar/periods/vgr2-2020/preview";

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
    void from_the_periods_to_a_preview_another_template_and_back() {
        try (Visitor officer = Visitor.signedIn(chromium, program, "officer")) {
            Page page = officer.page();
            officer.go("/organisations/zevenaar/periods");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Name.of("Voorbeeld van het rapport: Status 2e VGR")))
                    .click();

            assertThat(page.innerText(".preview-notice")).contains("niet gepubliceerd");
            assertThat(page.innerText("h1")).isEqualTo("2e voortgangsrapportage 2020");
            assertThat(page.locator(".overview .status-cell .status").count()).isEqualTo(48);

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Per doelstelling de uitvoering met toelichting"))
                    .click();
            assertThat(page.innerText("a[aria-current=page]")).startsWith("Per doelstelling");
            assertThat(page.innerText("main")).contains("Overige uitvoering");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Terug naar de perioden"))
                    .click();
            page.waitForURL("**/organisations/zevenaar/periods");
        }
    }

    @Test
    void every_template_is_accessible_wide_and_narrow_for_every_organisation_of_the_demonstration() {
        List<String> faults = new ArrayList<>();
        try (Visitor auditor = Visitor.signedIn(chromium, program, "auditor")) {
            for (BuiltInTemplates.BuiltIn template : new BuiltInTemplates().all()) {
                // Each template has a style of its own: what passed in one may be wrong in the next.
                Inspection inspection = new Inspection();
                for (String period : List.of(
                        "zevenaar/periods/vgr2-2020",
                        "weert/periods/jaarstukken-2018",
                        "aalten/periods/jaarstukken-2020",
                        "coevorden/periods/begroting-2020",
                        "seed-0/periods/burap-2020")) {
                    auditor.go("/organisations/" + period + "/preview?template=" + template.name());
                    faults.addAll(inspection.faults(auditor.page()));
                    Photographs.take(auditor.page(), "preview " + period + " " + template.name());
                }
            }
            faults.addAll(auditor.complaints());
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_same_on_paper() {
        try (Visitor auditor = Visitor.signedIn(chromium, program, "auditor")) {
            APIResponse pdf = auditor.page().request().get(program.address() + ZEVENAAR + ".pdf");

            assertThat(pdf.status()).isEqualTo(200);
            assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
            assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    @Test
    void a_report_may_load_and_run_nothing() {
        try (Visitor auditor = Visitor.signedIn(chromium, program, "auditor")) {
            APIResponse page = auditor.page().request().get(program.address() + ZEVENAAR);

            assertThat(page.headers().get("content-security-policy"))
                    .startsWith("default-src 'none'; style-src 'unsafe-inline'");
        }
    }

    @Test
    void what_is_not_there_is_not_found_and_nobody_sees_it_without_signing_in() {
        try (Visitor auditor = Visitor.signedIn(chromium, program, "auditor");
                Visitor stranger = Visitor.anonymous(chromium, program)) {
            assertThat(auditor.go(ZEVENAAR + "?template=none")).isEqualTo(404);
            assertThat(auditor.go("/organisations/zevenaar/periods/none/preview"))
                    .isEqualTo(404);

            stranger.go(ZEVENAAR);
            assertThat(stranger.path()).startsWith("/login");
        }
    }
}
