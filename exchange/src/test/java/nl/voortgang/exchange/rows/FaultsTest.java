package nl.voortgang.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.file.Limits;
import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.format.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault says where it is, what stands there and what is wrong with it. */
class FaultsTest {

    @Test
    void a_good_file_has_none() {
        assertThat(faults(Csv.year("stad"))).isEmpty();
    }

    @Test
    void whoever_reports_on_an_activity_is_a_unit_that_there_is() {
        Csv year = Csv.year("stad")
                .sheet("eenheden", "code;naam", "zorg;Team Zorg")
                .sheet(
                        "activiteiten",
                        "sleutel;code;titel;hoort_bij;eenheid",
                        "6.1.1;6.1.1;Loket;d-1;zorg",
                        "6.1.2;6.1.2;Wijkteam;6.1;wijk",
                        "6.1.3;6.1.3;Kaart;6;");
        assertThat(faults(year)).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo("eenheid");
            assertThat(fault.problem()).isEqualTo(Problem.UNKNOWN_KEY);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // sheet | a line more | row | column | value | problem
                "statussen|6.1.9;vgr-2020;V;|6|onderwerp|6.1.9|UNKNOWN_KEY",
                "statussen|6.1;vgr-2020;V;|6|onderwerp|6.1|WRONG_KIND",
                "statussen|6.1.3;vgr-2021;V;|6|periode|vgr-2021|UNKNOWN_PERIOD",
                "statussen|6.1.3;vgr-2020;X;|6|status|X|UNKNOWN_STATUS",
                "statussen|6.1.1;vgr-2020;V;|6|onderwerp|6.1.1|DUPLICATE",
                "statussen|;vgr-2020;V;|6|onderwerp|-|REQUIRED",
                "statussen|6.1.3;VGR 2020;V;|6|periode|VGR 2020|NOT_AN_ID",
                "statussen|6.1.3;vgr-2020;V;goed;te veel|6|-|te veel|EXTRA_CELL",
                "perioden|vgr-2020;3;PROGRESS_REPORT;2020;Nog een;OPEN|4|code|vgr-2020|DUPLICATE",
                "perioden|vgr-2022;drie;PROGRESS_REPORT;2020;Nog een;OPEN|4|volgorde|drie|NOT_A_NUMBER",
                "perioden|vgr-2022;3;VOORTGANG;2020;Nog een;OPEN|4|soort|VOORTGANG|NOT_A_CHOICE",
                "perioden|vgr-2022;3;BUDGET;20;Nog een;OPEN|4|jaar|20|OUT_OF_RANGE",
                "statusschaal|V;Nog een;;ON_TRACK;#2e7d32;circle|4|code|V|DUPLICATE",
                "statusschaal|G;Grijs;;ON_TRACK;grijs;circle|4|kleur|grijs|NOT_A_COLOUR",
                "statusschaal|LANGERDANTIEN;Grijs;;ON_TRACK;#2e7d32;circle|4|code|LANGERDANTIEN|TOO_LONG",
                "onderdelen|6;PROGRAMME;;Dubbel;|4|sleutel|6|DUPLICATE",
                "onderdelen|6.2;THEME;6.1;Dubbele code;|4|code|6.1|DUPLICATE",
                "onderdelen|6.2;THEME;;Onder een thema;6.1|4|hoort_bij|6.1|WRONG_KIND",
                "onderdelen|6.2;THEME;;Nergens onder;9|4|hoort_bij|9|UNKNOWN_KEY",
                "onderdelen|9;PROGRAMME;;Onder zichzelf;9|4|hoort_bij|9|CIRCLE",
                "doelstellingen|6.1.1;Sleutel van iets anders;;|4|sleutel|6.1.1|-",
                "doelstellingen|d-3;Onder een activiteit;6.1.1;|4|hoort_bij|6.1.1|WRONG_KIND",
                "activiteiten|6.1.4;6.1.1;Dubbele code;;|5|code|6.1.1|DUPLICATE",
                "activiteiten|6.1.4;;Te vroeg;;1600|5|jaar_realisatie|1600|OUT_OF_RANGE",
                "toelichtingen|t-1;6.1;vgr-2020;;Nog eens|3|sleutel|t-1|DUPLICATE",
                "toelichtingen|t-2;6.1;vgr-2020;Zonder tekst;|3|tekst|-|REQUIRED",
                "begrotingslijnen|b-3;6;Zorg;2020;EXPENSE;1;|4|label|Zorg|DUPLICATE",
                "begrotingslijnen|b-3;6;Sport;2020;EXPENSE;1,005;|4|primitief|1,005|TOO_PRECISE",
                "begrotingslijnen|b-3;6;Sport;2020;EXPENSE;-5;|4|primitief|-5|OUT_OF_RANGE",
                "afgedrukte_cijfers|f-1;6;Totaal;2020;;1;EUR;Begroting|3|sleutel|f-1|DUPLICATE",
                "indicatoren|i-2;d-1;Zonder getal;>=;;|3|streefwaarde|-|INCOMPLETE",
                "indicatoren|i-2;d-1;Zonder operator;;5;|3|operator|-|INCOMPLETE",
                "indicatoren|i-2;d-1;Jaar zonder streefwaarde;;;2021|3|jaar|2021|INCOMPLETE",
                "metingen|m-2;i-9;31-12-2019;1;;|3|indicator|i-9|UNKNOWN_KEY",
                "metingen|m-2;i-1;31-11-2019;1;;|3|datum|31-11-2019|NOT_A_DATE",
                "organisatie|dorp;Dorp;vrij|3|id|dorp|ONE_ROW",
            })
    void a_wrong_row(String sheet, String line, int row, String column, String value, Problem problem) {
        List<Fault> faults = faults(Csv.year("stad").with(sheet, line));
        Problem expected = problem == null ? Problem.DUPLICATE : problem;
        String where = problem == null ? "activiteiten" : sheet;
        int at = problem == null ? 2 : row;
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.sheet()).isEqualTo(where);
            assertThat(fault.row()).isEqualTo(at);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.value()).isEqualTo(value);
            assertThat(fault.problem()).isEqualTo(expected);
            assertThat(fault.message()).isNotBlank();
        });
    }

    @Test
    void a_period_that_is_only_defined_takes_no_status() {
        assertThat(problems(Csv.year("stad").with("perioden", "2020;Rapportage;OPEN", "2020;Rapportage;DEFINED")))
                .contains(Problem.PERIOD_NOT_OPEN);
    }

    @Test
    void names_of_columns_and_sheets_must_be_known() {
        assertThat(problems(Csv.year("stad").with("statussen", "toelichting", "toelichtign")))
                .containsExactly(Problem.UNKNOWN_COLUMN);
        assertThat(problems(Csv.year("stad").with("statussen", "toelichting", "status")))
                .contains(Problem.DOUBLE_COLUMN);
        assertThat(problems(Csv.year("stad").with("statussen", "periode;", ";")))
                .contains(Problem.MISSING_COLUMN, Problem.EXTRA_CELL);
        assertThat(problems(Csv.year("stad").sheet("statusen", "a", "b"))).containsExactly(Problem.UNKNOWN_SHEET);
        assertThat(problems(Csv.year("stad").sheet("statuses", "subject;period;status")))
                .containsExactly(Problem.DOUBLE_SHEET);
        assertThat(problems(Csv.year("stad").without("organisatie"))).contains(Problem.MISSING_SHEET);
    }

    @Test
    void a_fault_names_the_column_as_the_file_does() {
        Csv english = Csv.year("stad").sheet("statussen", "Subject;period;STATUS", "6.1.1;vgr-2020;X");
        assertThat(faults(english)).extracting(Fault::column).containsExactly("STATUS");
    }

    @Test
    void at_least_one_value_of_a_scale_is_in_force() {
        assertThat(problems(Csv.year("stad")
                        .sheet(
                                "statusschaal",
                                "code;label;niveau;kleur;vorm;vervallen",
                                "V;a;ON_TRACK;#000000;circle;ja",
                                "N;b;ON_TRACK;#000000;circle;ja")))
                .containsExactly(Problem.INCOMPLETE);
    }

    @Test
    void sheets_for_people_are_read_past() {
        YearRows year = YearRows.of(Csv.year("stad")
                .sheet("wijzigingen", "van alles", "x")
                .sheet("uitleg", "blad", "y")
                .file());
        Validation.check(year, Existing.NOTHING);
        assertThat(year.faults().kept()).isEmpty();
        assertThat(year.readPast()).containsExactly("wijzigingen", "uitleg");
    }

    @Test
    void a_file_with_too_many_rows_is_refused() {
        YearRows year = YearRows.of(Csv.year("stad").file(), new Limits(1_000_000, 1_000_000, 100, 5));
        assertThat(year.faults().kept()).extracting(Fault::problem).containsExactly(Problem.TOO_LARGE);
        assertThat(year.count()).isZero();
    }

    private static List<Problem> problems(Csv csv) {
        return faults(csv).stream().map(Fault::problem).distinct().toList();
    }

    private static List<Fault> faults(Csv csv) {
        YearRows year = YearRows.of(csv.file());
        Validation.check(year, Existing.NOTHING);
        return year.faults().kept();
    }
}
