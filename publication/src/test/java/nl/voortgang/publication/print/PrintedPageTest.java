package nl.voortgang.publication.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.report.Item;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.Status;
import nl.voortgang.publication.report.StatusReport;
import nl.voortgang.publication.template.BuiltInTemplates;
import nl.voortgang.publication.template.BuiltInTemplates.BuiltIn;
import nl.voortgang.publication.template.ReportTemplate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every template that comes with the program. */
class PrintedPageTest {
    private static final String PERIOD = "jaarstukken-2020";

    static List<BuiltIn> templates() {
        return new BuiltInTemplates().all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void what_people_typed_is_text_and_never_part_of_the_page(BuiltIn template) {
        Document page = page(
                template, with(activity("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", List.of())));

        assertThat(page.select("script, img, [onerror]")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void an_erased_text_says_that_it_was_there(BuiltIn template) {
        Document page = page(template, with(activity("Activiteit", null, List.of("explanation"))));

        assertThat(page.text()).contains("Deze tekst is verwijderd.");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void an_organisation_that_has_nothing_gets_a_page_that_says_so(BuiltIn template) {
        Document page = page(template, with(List.of()));

        assertThat(page.select("h1").eachText()).containsExactly("Jaarstukken 2020");
        assertThat(page.select(".empty")).isNotEmpty();
        assertThat(page.select("table tbody tr")).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void headings_go_down_one_level_at_a_time(BuiltIn template) {
        for (String organisation : StoredReports.ALL) {
            int level = 0;
            for (Element heading :
                    page(template, StoredReports.published(organisation)).select("h1, h2, h3, h4")) {
                int next = heading.tagName().charAt(1) - '0';
                assertThat(next).as(organisation + ": " + heading.text()).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_link_within_the_page_leads_somewhere_and_ids_are_there_once(BuiltIn template) {
        for (String organisation : StoredReports.ALL) {
            Document page = page(template, StoredReports.published(organisation));
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("a[href^=#]").eachAttr("href"))
                    .allSatisfy(href -> assertThat(page.getElementById(href.substring(1)))
                            .as(href)
                            .isNotNull());
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_page_is_one_file_that_loads_and_runs_nothing(BuiltIn template) {
        Document page = page(template, StoredReports.published("zevenaar"));

        assertThat(page.select("script, link, iframe, img, object, [src], [onclick], form"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(page.select("html").attr("lang")).isEqualTo("nl");
    }

    @Test
    void a_status_that_was_corrected_says_how_often() {
        BuiltIn template = new BuiltInTemplates().named("statusoverzicht").orElseThrow();

        assertThat(page(template, with(activity("Activiteit", "Toelichting.", List.of())))
                        .text())
                .contains("Gecorrigeerd: 2 keer.");
    }

    @Test
    void what_should_be_reached_later_is_not_called_missed() {
        Document page = page(
                new BuiltInTemplates().named("statusoverzicht").orElseThrow(), StoredReports.published("zevenaar"));

        // The target is of 2023, the measurement of 2020.
        assertThat(page.select(".indicator:contains(75 jaar en ouder)").text())
                .contains("doel ≥ 945 in 2023")
                .contains("gemeten 944")
                .doesNotContain("gehaald");
        assertThat(page.select(".indicator:contains(deel ingeboekt voor 2020)").text())
                .contains("niet gehaald");
    }

    private static Document page(BuiltIn template, Report report) {
        byte[] html = Printer.print(report, ReportTemplate.of(template.bytes()), Form.HTML);
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }

    private static Report with(List<Item> items) {
        Report some = StoredReports.published("aalten");
        return new Report(
                some.format(),
                some.organisationId(),
                some.organisationName(),
                some.period(),
                List.of(some.period()),
                some.edition(),
                some.snapshot(),
                some.template(),
                some.legends(),
                items,
                some.budget());
    }

    /** Below a goal, so that every template has a place for it. */
    private static List<Item> activity(String title, @Nullable String explanation, List<String> erased) {
        UUID goal = new UUID(0, 1);
        Status status = new Status("O", "Oranje", StatusLevel.AT_RISK, StatusShape.TRIANGLE, "#b45309", 1);
        StatusReport report = new StatusReport(
                PERIOD, new UUID(2, 1), status, explanation, null, null, null, null, null, null, null, null, 2, erased);
        return List.of(
                item(goal, SubjectKind.GOAL, null, "Doel", List.of()),
                item(new UUID(0, 2), SubjectKind.ACTIVITY, goal, title, List.of(report)));
    }

    private static Item item(
            UUID id, SubjectKind kind, @Nullable UUID parent, String title, List<StatusReport> reports) {
        return new Item(
                id,
                kind,
                parent == null ? 0 : 1,
                parent,
                null,
                title,
                null,
                null,
                List.of(),
                false,
                reports,
                List.of(),
                List.of(),
                List.of());
    }
}
