package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The five published reports, as the API gives them after the first start. */
class DemoDataIT {
    private final Api api = Program.demo().as("auditor");

    @Test
    void all_five_organisations_are_there() {
        assertThat(Api.texts(api.get("/v1/organisations").items(), "id"))
                .contains("seed-0", "zevenaar", "weert", "aalten", "coevorden");
    }

    @ParameterizedTest
    @CsvSource({
        "seed-0,    0, 0,  6, 21",
        "zevenaar,  1, 3, 14, 16",
        "weert,     0, 4, 18, 56",
        "aalten,    1, 0, 15,  0",
        "coevorden, 1, 0, 11,  0"
    })
    void every_outline_has_what_the_report_has(
            String organisation, int programmes, int themes, int goals, int activities) {
        List<String> kinds = Api.texts(
                api.get("/v1/organisations/" + organisation + "/outline").items(), "kind");

        assertThat(kinds.stream().filter("PROGRAMME"::equals)).hasSize(programmes);
        assertThat(kinds.stream().filter("THEME"::equals)).hasSize(themes);
        assertThat(kinds.stream().filter("GOAL"::equals)).hasSize(goals);
        assertThat(kinds.stream().filter("ACTIVITY"::equals)).hasSize(activities);
    }

    @Test
    void zevenaar_has_48_status_cells_that_count_up_by_period() {
        JsonNode matrix = api.get("/v1/organisations/zevenaar/status-matrix").json();

        assertThat(codes(matrix.path("periods"))).containsExactly("rek-2019", "vgr1-2020", "vgr2-2020");
        assertThat(cells(matrix)).isEqualTo(48);
        assertThat(count(matrix, "rek-2019")).isEqualTo(Map.of("V", 11, "N", 1, "G", 4));
        assertThat(count(matrix, "vgr1-2020")).isEqualTo(Map.of("V", 13, "N", 3));
        assertThat(count(matrix, "vgr2-2020")).isEqualTo(Map.of("V", 14, "N", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "6.1.3, VNN",
        "6.1.4, NVV",
        "6.2.3, VNV",
        "6.3.3, VVN",
        "6.3.6, GVV",
        "6.3.7, GNV",
        "6.3.8, GVV",
        "6.3.9, GVV"
    })
    void zevenaars_changing_rows_are_as_printed(String activity, String statuses) {
        JsonNode matrix = api.get("/v1/organisations/zevenaar/status-matrix").json();

        assertThat(row(matrix, activity)).isEqualTo(statuses);
    }

    @Test
    void zevenaars_other_eight_rows_are_on_plan_throughout() {
        JsonNode matrix = api.get("/v1/organisations/zevenaar/status-matrix").json();

        assertThat(rows(matrix).stream()
                        .map(row -> row(matrix, row.path("code").asString()))
                        .filter("VVV"::equals))
                .hasSize(8);
    }

    @Test
    void zevenaars_activities_are_completed_in_the_years_printed() {
        Map<Integer, Integer> years = new TreeMap<>();
        api.get("/v1/organisations/zevenaar/outline").items().stream()
                .filter(item -> item.path("kind").asString().equals("ACTIVITY"))
                .forEach(item -> years.merge(item.path("completionYear").asInt(), 1, Integer::sum));

        assertThat(years).isEqualTo(Map.of(2020, 3, 2021, 1, 2022, 8, 2023, 4));
    }

    @Test
    void zevenaar_asks_the_council_about_three_activities_one_of_them_on_plan() {
        List<String> proposals = new ArrayList<>();
        for (JsonNode item : api.get("/v1/organisations/zevenaar/outline").items()) {
            if (item.path("kind").asString().equals("ACTIVITY")) {
                api.get("/v1/activities/" + item.path("id").asString() + "/timeline").items().stream()
                        .filter(entry -> !entry.path("councilProposal").isNull())
                        .forEach(entry -> proposals.add(item.path("code").asString() + " "
                                + entry.path("status").path("level").asString()));
            }
        }

        assertThat(proposals).containsExactlyInAnyOrder("6.1.3 OFF_TRACK", "6.1.4 ON_TRACK", "6.3.3 OFF_TRACK");
    }

    @Test
    void aalten_assessed_fifteen_goals() {
        JsonNode matrix = api.get("/v1/organisations/aalten/status-matrix").json();

        assertThat(cells(matrix)).isEqualTo(15);
        assertThat(count(matrix, "jaarstukken-2020")).isEqualTo(Map.of("G", 6, "O", 9));
    }

    @Test
    void aalten_refers_eleven_times_to_another_programme_on_seven_goals() {
        List<JsonNode> referring = api.get("/v1/organisations/aalten/outline").items().stream()
                .filter(item -> item.path("references").size() > 0)
                .toList();

        assertThat(referring).hasSize(7);
        assertThat(referring.stream()
                        .mapToInt(item -> item.path("references").size())
                        .sum())
                .isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({"weert, 56", "seed-0, 3"})
    void texts_without_a_status_stand_in_the_timeline_and_make_no_cell(String organisation, int texts) {
        long entries = api.get("/v1/organisations/" + organisation + "/outline").items().stream()
                .filter(item -> item.path("kind").asString().equals("ACTIVITY"))
                .flatMap(item -> api.get("/v1/activities/" + item.path("id").asString() + "/timeline").items().stream())
                .filter(entry -> entry.path("status").isNull())
                .count();

        assertThat(entries).isEqualTo(texts);
        assertThat(cells(api.get("/v1/organisations/" + organisation + "/status-matrix")
                        .json()))
                .isZero();
    }

    @Test
    void the_latest_period_is_open_and_the_earlier_ones_are_closed() {
        assertThat(Api.texts(api.get("/v1/organisations/zevenaar/periods").items(), "state"))
                .containsExactly("CLOSED", "CLOSED", "OPEN");
        for (String other : List.of("seed-0", "weert", "aalten", "coevorden")) {
            assertThat(Api.texts(
                            api.get("/v1/organisations/" + other + "/periods").items(), "state"))
                    .containsExactly("OPEN");
        }
    }

    private static List<String> codes(JsonNode periods) {
        return StreamSupport.stream(periods.spliterator(), false)
                .map(period -> period.path("code").asString())
                .toList();
    }

    private static List<JsonNode> rows(JsonNode matrix) {
        return StreamSupport.stream(matrix.path("rows").spliterator(), false).toList();
    }

    private static int cells(JsonNode matrix) {
        return rows(matrix).stream()
                .mapToInt(row -> row.path("statuses").size())
                .sum();
    }

    private static Map<String, Integer> count(JsonNode matrix, String period) {
        Map<String, Integer> counts = new TreeMap<>();
        rows(matrix).stream()
                .map(row -> row.path("statuses").path(period))
                .filter(JsonNode::isObject)
                .forEach(cell -> counts.merge(cell.path("code").asString(), 1, Integer::sum));
        return counts;
    }

    private static String row(JsonNode matrix, String code) {
        JsonNode statuses = rows(matrix).stream()
                .filter(row -> row.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("statuses");
        StringBuilder letters = new StringBuilder();
        codes(matrix.path("periods"))
                .forEach(period ->
                        letters.append(statuses.path(period).path("code").asString()));
        return letters.toString();
    }
}
