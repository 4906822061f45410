package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.voortgang.events.PeriodId;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.print.Printer;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportReader;
import nl.voortgang.publication.template.BuiltInTemplates;
import nl.voortgang.publication.template.ReportTemplate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five published reports, printed again from what was imported of them: every count of the originals is in the page. */
class PublishedReportsIT {
    private static final Map<String, Document> PAGES = new HashMap<>();

    private static Document page(String period, String template) {
        return PAGES.computeIfAbsent(period, key -> {
            ReportTemplate printed = ReportTemplate.of(
                    new BuiltInTemplates().named(template).orElseThrow().bytes());
            Report report = Program.demo()
                    .bean(ReportReader.class)
                    .at(PeriodId.of(period), printed.settings().periods(), null);
            return Jsoup.parse(new String(Printer.print(report, printed, Form.HTML), StandardCharsets.UTF_8));
        });
    }

    private static Document zevenaar() {
        return page("zevenaar/vgr2-2020", "statusoverzicht");
    }

    private static Document weert() {
        return page("weert/jaarstukken-2018", "gepland-gerealiseerd");
    }

    private static Document aalten() {
        return page("aalten/jaarstukken-2020", "doelstellingen-met-letter");
    }

    private static Document coevorden() {
        return page("coevorden/begroting-2020", "tegels-en-meerjarenbegroting");
    }

    private static Document nameless() {
        return page("seed-0/burap-2020", "doel-uitvoering-toelichting");
    }

    @Test
    void zevenaar_has_48_status_cells_in_three_columns() {
        assertThat(zevenaar().select(".overview thead th").eachText())
                .containsExactly("Naam activiteit", "Jaar realisatie", "Status 2019", "Status 1e VGR", "Status 2e VGR");
        assertThat(zevenaar().select(".overview .status-cell .status")).hasSize(48);
    }

    @ParameterizedTest
    @CsvSource({"0, 11, 1, 4", "1, 13, 3, 0", "2, 14, 2, 0"})
    void zevenaars_statuses_count_up_by_column(int column, int onPlan, int offPlan, int notStarted) {
        List<String> statuses = zevenaar().select(".overview tbody tr").stream()
                .map(row -> row.select(".status-cell").get(column).text())
                .toList();

        assertThat(statuses.stream().filter("Volgens plan"::equals)).hasSize(onPlan);
        assertThat(statuses.stream().filter("Niet volgens plan"::equals)).hasSize(offPlan);
        assertThat(statuses.stream().filter("Niet gestart"::equals)).hasSize(notStarted);
    }

    @Test
    void zevenaars_rows_that_change_are_as_printed_and_the_others_are_on_plan() {
        Map<String, String> letters = Map.of("Volgens plan", "V", "Niet volgens plan", "N", "Niet gestart", "G");
        Map<String, String> rows = zevenaar().select(".overview tbody tr").stream()
                .collect(Collectors.toMap(row -> row.select(".code").text(), row -> row.select(".status-cell").stream()
                        .map(cell -> letters.get(cell.text()))
                        .collect(Collectors.joining())));

        assertThat(rows.values().stream().filter("VVV"::equals)).hasSize(8);
        rows.values().removeIf("VVV"::equals);
        assertThat(rows)
                .isEqualTo(Map.of(
                        "6.1.3", "VNN", "6.1.4", "NVV", "6.2.3", "VNV", "6.3.3", "VVN", "6.3.6", "GVV", "6.3.7", "GNV",
                        "6.3.8", "GVV", "6.3.9", "GVV"));
    }

    @Test
    void zevenaars_status_is_a_shape_a_word_and_a_colour() {
        assertThat(zevenaar().select(".overview .status-cell")).allSatisfy(cell -> {
            assertThat(cell.text()).isNotBlank();
            assertThat(cell.select("svg.shape[aria-hidden=true][color~=#[0-9a-f]{6}]"))
                    .hasSize(1);
        });
    }

    @Test
    void zevenaars_years_of_completion_are_as_printed() {
        Map<String, Integer> years = new TreeMap<>();
        zevenaar()
                .select(".overview tbody tr")
                .forEach(row -> years.merge(row.child(1).text(), 1, Integer::sum));

        assertThat(years).isEqualTo(Map.of("2020", 3, "2021", 1, "2022", 8, "2023", 4));
    }

    @Test
    void zevenaars_activities_and_goals_stand_in_their_themes_each_with_its_explanation() {
        assertThat(counts(zevenaar(), ".theme", ".activity")).containsExactly(5, 4, 7);
        assertThat(counts(zevenaar(), ".theme", ".goal")).containsExactly(5, 7, 2);
        assertThat(zevenaar().select(".activity > .said > p")).hasSizeGreaterThanOrEqualTo(16);
        assertThat(counts(zevenaar(), ".activity", ".said")).containsOnly(1).hasSize(16);
        assertThat(counts(zevenaar(), ".goal", ".said")).containsOnly(1).hasSize(14);
    }

    @Test
    void zevenaar_asks_its_council_about_three_activities() {
        assertThat(zevenaar().select(".proposals .code").eachText()).containsExactly("6.1.3", "6.1.4", "6.3.3");
        assertThat(zevenaar().select(".activity .proposal")).hasSize(3);
    }

    @Test
    void zevenaar_has_no_amounts_in_tables_and_says_from_when_its_data_are() {
        assertThat(zevenaar().select("td").text()).doesNotContain("€");
        assertThat(zevenaar().select(".colophon").text())
                .containsPattern("\\d{1,2} [a-z]+ \\d{4} om \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void the_nameless_municipality_has_6_goals_21_activities_and_3_explanations() {
        assertThat(nameless().select(".goal")).hasSize(6);
        assertThat(counts(nameless(), ".goal", ".activity")).containsExactly(7, 3, 2, 2, 5, 2);
        assertThat(nameless().select(".activity").stream()
                        .filter(row -> !row.select(".said").isEmpty())
                        .map(row -> row.select(".code").text()))
                .containsExactly("1.5", "2.3", "6.1");
    }

    @Test
    void no_status_is_made_up_for_the_nameless_municipality() {
        assertThat(nameless().select(".legend .status")).hasSize(3);
        assertThat(nameless().select(".goal .status")).isEmpty();
        assertThat(nameless().select(".execution thead th").eachText()).doesNotContain("Stand van zaken");
    }

    @Test
    void the_nameless_municipalitys_targets_are_as_printed() {
        assertThat(nameless().select(".goal .indicator").stream()
                        .map(line -> line.text().replaceAll(".*: doel ([^.]*)\\.", "$1")))
                .containsExactly("≥ 7", "≥ 74 %", "≤ 30 %", "≥ 72 %", "≤ 3,7 %", "> 74 %");
    }

    @Test
    void weert_has_18_goals_with_56_pairs_of_planned_and_realised_by_theme() {
        assertThat(counts(weert(), ".theme", ".goal")).containsExactly(4, 9, 4, 1);
        assertThat(counts(weert(), ".theme", ".pair")).containsExactly(5, 32, 15, 4);
        assertThat(counts(weert(), ".pair", ".realised .said")).containsOnly(1).hasSize(56);
        assertThat(weert().select(".pair .status")).isEmpty();
        assertThat(weert().select(".legend li").eachText()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Klanttevredenheid balie     | ≥ 8,0    | 8,4    | gehaald",
                "Klanttevredenheid telefonie | ≥ 7,6    | 8,3    | gehaald",
                "Klanttevredenheid digitaal  | ≥ 7,6    | 6,3    | niet gehaald",
                "Woninginbraken              | ≤ 440    | 182    | gehaald",
                "Aandeel leerlingen          | ≤ 3,66 % | 3,25 % | gehaald"
            })
    void weert_measured_against_its_targets(String name, String target, String measured, String verdict) {
        String line = weert().select(".indicator:contains(" + name + ")").text();

        assertThat(line).contains("doel " + target + " ").contains("gemeten " + measured + " op ");
        assertThat(line).endsWith(", " + verdict + ".");
    }

    @Test
    void weerts_fraction_is_kept_beside_its_percentage() {
        assertThat(weert().select(".indicator").text()).contains("gemeten 80 % (829 van 1.050)");
    }

    @Test
    void aaltens_15_goals_have_their_letters() {
        Map<String, Integer> letters = new TreeMap<>();
        aalten().select(".goal .quality .letter").forEach(letter -> letters.merge(letter.text(), 1, Integer::sum));

        assertThat(aalten().select(".goal .code").eachText())
                .hasSize(15)
                .startsWith("P2.01")
                .endsWith("P2.15");
        assertThat(letters).isEqualTo(Map.of("G", 6, "O", 9));
        assertThat(counts(aalten(), ".goal", ".said")).containsOnly(1).hasSize(15);
    }

    @Test
    void aalten_has_six_developments_and_eleven_references_on_seven_goals() {
        assertThat(aalten().select(".development h4")).hasSize(6);
        List<String> references = aalten().select(".references").eachText();
        assertThat(references).hasSize(7).startsWith("*16, 40, 41, 42");
        assertThat(references.stream().flatMap(each -> Arrays.stream(each.split(", ", -1))))
                .hasSize(11);
    }

    @Test
    void aaltens_table_is_newest_first_in_thousands_with_income_below_zero() {
        assertThat(aalten().select(".money caption").text()).isEqualTo("Bedragen × € 1.000");
        assertThat(aalten().select(".money thead th").eachText())
                .containsExactly("2 Sociaal Domein", "Realisatie 2020", "Realisatie 2019");
        assertThat(rows(aalten(), ".money .kind"))
                .containsExactly(List.of("Lasten", "43.847", "40.363"), List.of("Baten", "−7.879", "−5.194"));
    }

    @Test
    void coevorden_has_11_goals_with_their_texts_and_three_tiles() {
        assertThat(coevorden().select(".goal")).hasSize(11);
        assertThat(counts(coevorden(), ".goal", ".said")).containsOnly(1).hasSize(11);
        assertThat(coevorden().select(".tile .figure").eachText())
                .containsExactly("€ −39.884", "€ 11.733", "€ −28.152");
    }

    @Test
    void coevordens_table_has_four_years_and_seven_lines() {
        assertThat(coevorden().select(".money thead th").eachText())
                .containsExactly("Onderdeel", "2020", "2021", "2022", "2023");
        assertThat(rows(coevorden(), ".money .row"))
                .containsExactly(
                        List.of("Sport", "964", "976", "976", "975"),
                        List.of("Gezondheidszorg", "578", "578", "466", "466"),
                        List.of("Algemene voorzieningen", "2.130", "2.130", "2.130", "2.131"),
                        List.of("Preventie", "1.177", "1.177", "1.177", "1.177"),
                        List.of("Inkomen", "12.976", "12.976", "12.976", "12.976"),
                        List.of("Participatie", "5.888", "5.603", "5.442", "5.312"),
                        List.of("Individuele voorzieningen", "16.171", "16.319", "15.657", "15.657"));
    }

    @Test
    void what_was_printed_stands_beside_what_it_comes_to_and_a_difference_is_said() {
        assertThat(rows(coevorden(), ".money .sum").getFirst())
                .containsExactly("Totaal van de onderdelen", "39.884", "39.759", "38.824", "38.694");
        assertThat(rows(coevorden(), ".money .printed").getFirst().stream().skip(1))
                .containsExactly("39.884", "39.760 wijkt 1 af", "38.824", "38.695 wijkt 1 af");
        assertThat(coevorden().select(".tile:has(.flag) .label").eachText()).containsExactly("Saldo 2020");
        assertThat(coevorden().select(".tile .flag").text()).contains("€ −28.151");
    }

    @Test
    void a_share_of_a_balance_is_never_printed() {
        assertThat(coevorden().text())
                .doesNotContain("2234")
                .doesNotContain("2.234")
                .doesNotContain("35,55");
    }

    private static List<List<String>> rows(Document page, String selector) {
        return page.select(selector).stream()
                .map(row -> row.children().eachText())
                .toList();
    }

    /** How many of the one stand in each of the other that has any. */
    private static List<Integer> counts(Document page, String outer, String inner) {
        return page.select(outer).stream()
                .map(each -> each.select(inner).size())
                .filter(count -> count > 0)
                .toList();
    }
}
