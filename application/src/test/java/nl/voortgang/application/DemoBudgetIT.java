package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every amount of the published reports, as the API gives it after the first start. */
class DemoBudgetIT {
    private final Api api = Program.demo().as("auditor");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // state | share of | percentage | label | year | kind | euros
                "APPROVED | -       | -     | DoeDuiten                                       | 2020 | EXPENSE            | 150000",
                "APPROVED | -       | -     | DoeDuiten, uit een bestemmingsreserve           | 2020 | RESERVE_WITHDRAWAL | 150000",
                "PROPOSED | 500.000 | 52.05 | Re-integratie, aandeel Zevenaar                 | 2020 | EXPENSE            | -260250",
                "PROPOSED | 500.000 | 52.05 | Re-integratie, aandeel Zevenaar                 | 2021 | EXPENSE            | 260250",
                "PROPOSED | 300.000 | 52.05 | Uitvoering Tozo, per saldo, aandeel Zevenaar    | 2020 | INCOME             | 156150",
                "PROPOSED | -       | -     | Uitkeringen, nadeel per saldo                   | 2020 | EXPENSE            | 232000",
                "PROPOSED | -       | -     | Gemeentelijke bijdrage MGR/SDCG, onderdeel Wgsw | 2020 | EXPENSE            | -145000",
                "PROPOSED | -       | -     | Liquidatie Presikhaaf Bedrijven                 | 2020 | INCOME             | 111000"
            })
    void zevenaars_changes_of_the_budget_are_as_the_report_tells_them(
            String state, String whole, BigDecimal percentage, String label, int year, String kind, BigDecimal euros) {
        JsonNode amendment = zevenaarsAmendments().stream()
                .filter(each -> lines(each)
                        .anyMatch(line -> line.path("label").asString().equals(label)
                                && line.path("fiscalYear").asInt() == year))
                .collect(onlyElement());
        JsonNode line = lines(amendment)
                .filter(each -> each.path("label").asString().equals(label)
                        && each.path("fiscalYear").asInt() == year)
                .collect(onlyElement());

        assertThat(amendment.path("state").asString()).isEqualTo(state);
        assertThat(amendment.path("decision").isNull())
                .as("no decision is named")
                .isTrue();
        assertThat(line.path("kind").asString()).isEqualTo(kind);
        assertThat(line.path("amountCents").asLong())
                .isEqualTo(euros.movePointRight(2).longValueExact());
        if (whole != null && percentage != null) {
            assertThat(amendment.path("reason").asString()).contains("€ " + whole);
            assertThat(new BigDecimal(whole.replace(".", ""))
                            .multiply(percentage)
                            .movePointLeft(2))
                    .isEqualByComparingTo(euros.abs());
        }
    }

    @Test
    void only_what_zevenaar_was_given_has_changed_its_budget_and_another_person_approved_it() {
        assertThat(zevenaarsAmendments()).hasSize(6);
        List<JsonNode> lines = StreamSupport.stream(
                        api.get("/v1/organisations/zevenaar/budget-ledger")
                                .json()
                                .path("lines")
                                .spliterator(),
                        false)
                .toList();

        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(line.path("label").asString()).startsWith("DoeDuiten");
            assertThat(line.path("adoptedCents").isNull()).isTrue();
            assertThat(line.path("currentCents").asLong()).isEqualTo(15_000_000);
            JsonNode adjustment = line.path("adjustments").path(0);
            assertThat(adjustment.path("proposedBy").asString()).isEqualTo("proposer");
            assertThat(adjustment.path("approvedBy").asString()).isEqualTo("budget-approver");
        });
    }

    @Test
    void aaltens_four_figures_are_actuals_to_the_cent_and_nothing_else() {
        List<String> figures = new ArrayList<>();
        api.get("/v1/organisations/aalten/budget-ledger")
                .json()
                .path("lines")
                .forEach(line -> figures.add(line.path("fiscalYear").asInt() + " "
                        + line.path("kind").asString() + " "
                        + line.path("actualCents").asLong() + " "
                        + line.path("adoptedCents").isNull()));

        assertThat(figures)
                .containsExactlyInAnyOrder(
                        "2020 INCOME 787900000 true",
                        "2019 INCOME 519400000 true",
                        "2020 EXPENSE 4384700000 true",
                        "2019 EXPENSE 4036300000 true");
    }

    @ParameterizedTest
    @CsvSource({
        "Sport,                       964,   976,   976,   975",
        "Gezondheidszorg,             578,   578,   466,   466",
        "Algemene voorzieningen,     2130,  2130,  2130,  2131",
        "Preventie,                  1177,  1177,  1177,  1177",
        "Inkomen,                   12976, 12976, 12976, 12976",
        "Participatie,               5888,  5603,  5442,  5312",
        "Individuele voorzieningen, 16171, 16319, 15657, 15657"
    })
    void each_of_coevordens_28_amounts_is_as_printed(String label, long y2020, long y2021, long y2022, long y2023) {
        JsonNode lines =
                api.get("/v1/organisations/coevorden/budget-ledger").json().path("lines");

        assertThat(List.of(
                        amount(lines, label, 2020),
                        amount(lines, label, 2021),
                        amount(lines, label, 2022),
                        amount(lines, label, 2023)))
                .containsExactly(y2020 * 100_000, y2021 * 100_000, y2022 * 100_000, y2023 * 100_000);
    }

    @ParameterizedTest
    @CsvSource({"CSV, text/csv", "XLSX, application/vnd.openxmlformats", "PDF, application/pdf"})
    void the_ledger_can_be_had_as_a_file_of_one_moment(String format, String type) {
        Api.Answer answer = api.get("/v1/organisations/coevorden/budget-ledger/export?format=" + format);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"coevorden-begrotingsverloop-" + answer.header("Voortgang-Position")
                        + "." + format.toLowerCase(Locale.ROOT) + "\"");
        if (format.equals("CSV")) {
            assertThat(answer.raw().body()).contains(";Individuele voorzieningen;;2021;lasten;lijn;16319000,00;");
        }
    }

    @Test
    void nobody_gets_the_ledger_as_a_file_without_signing_in() {
        assertThat(Program.demo()
                        .as("")
                        .get("/v1/organisations/coevorden/budget-ledger/export")
                        .status())
                .isEqualTo(401);
    }

    /** Rounding of the report: two of its totals and its balance are not what its own lines and tiles come to, and it is said so. */
    @Test
    void where_coevordens_printed_figures_do_not_add_up_it_is_said() {
        Map<Integer, Long> sums = new TreeMap<>();
        api.get("/v1/organisations/coevorden/budget-ledger")
                .json()
                .path("lines")
                .forEach(line -> sums.merge(
                        line.path("fiscalYear").asInt(),
                        line.path("adoptedCents").asLong() / 100_000,
                        Long::sum));
        Map<String, Long> printed = new TreeMap<>();
        Map<String, String> sources = new TreeMap<>();
        api.get("/v1/organisations/coevorden/printed-figures").items().stream()
                .filter(figure -> figure.path("unit").asString().equals("EUR_THOUSAND"))
                .forEach(figure -> {
                    String name = figure.path("label").asString() + " "
                            + figure.path("fiscalYear").asInt();
                    printed.put(name, Long.valueOf(figure.path("value").asString()));
                    sources.put(name, figure.path("source").asString());
                });

        Map<Integer, Long> off = new TreeMap<>();
        sums.forEach((year, sum) -> off.put(year, figure(printed, "Totaal Lasten " + year) - sum));
        assertThat(off).isEqualTo(Map.of(2020, 0L, 2021, 1L, 2022, 0L, 2023, 1L));
        assertThat(sources.get("Totaal Lasten 2021")).contains("tellen op tot 39.759, 1 minder");
        assertThat(sources.get("Totaal Lasten 2023")).contains("tellen op tot 38.694, 1 minder");
        assertThat(sources.get("Totaal Lasten 2020")).doesNotContain("minder");
        assertThat(figure(printed, "Saldo 2020") - figure(printed, "Uitgaven 2020") - figure(printed, "Inkomsten 2020"))
                .isEqualTo(-1);
        assertThat(sources.get("Saldo 2020")).contains("11.733 min 39.884 is -28.151");
    }

    @Test
    void coevordens_28_lines_are_held_to_the_cent() {
        JsonNode lines =
                api.get("/v1/organisations/coevorden/budget-ledger").json().path("lines");
        Map<Integer, Long> totals = new TreeMap<>();
        lines.forEach(line -> totals.merge(
                line.path("fiscalYear").asInt(), line.path("currentCents").asLong(), Long::sum));

        assertThat(lines).hasSize(28);
        // The printed totals of 2021 and 2023 are one higher: rounding of the report, kept apart.
        assertThat(totals)
                .isEqualTo(
                        Map.of(2020, 3_988_400_000L, 2021, 3_975_900_000L, 2022, 3_882_400_000L, 2023, 3_869_400_000L));
        assertThat(amount(lines, "Individuele voorzieningen", 2021)).isEqualTo(1_631_900_000L);
    }

    @Test
    void coevordens_printed_totals_are_kept_as_printed() {
        List<JsonNode> figures =
                api.get("/v1/organisations/coevorden/printed-figures").items();

        assertThat(Api.texts(figures, "value"))
                .contains("39884", "39760", "38824", "38695", "-39884", "11733", "-28152");
    }

    private List<JsonNode> zevenaarsAmendments() {
        return api.get("/v1/organisations/zevenaar/amendments").items();
    }

    private static Stream<JsonNode> lines(JsonNode amendment) {
        return StreamSupport.stream(amendment.path("lines").spliterator(), false);
    }

    /** Fails where there is none, or more than one. */
    private static <T> Collector<T, ?, T> onlyElement() {
        return Collectors.collectingAndThen(Collectors.toList(), found -> {
            assertThat(found).hasSize(1);
            return found.getFirst();
        });
    }

    private static long amount(JsonNode lines, String label, int year) {
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.path("label").asString().equals(label)
                        && line.path("fiscalYear").asInt() == year)
                .findFirst()
                .orElseThrow()
                .path("adoptedCents")
                .asLong();
    }

    private static long figure(Map<String, Long> printed, String name) {
        return Objects.requireNonNull(printed.get(name), name);
    }
}
