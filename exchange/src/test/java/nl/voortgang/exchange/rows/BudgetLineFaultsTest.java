package nl.voortgang.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.format.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A budget line names a task field of its year, a whole decision, and a day only of an amount. */
class BudgetLineFaultsTest {
    private static final String COLUMNS =
            "sleutel;onderwerp;label;taakveld;jaar;soort;primitief;besluit;orgaan;besluitdatum;realisatie;peildatum";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // a line | column | value | problem
                "b;6;Zorg;9.9;2020;EXPENSE;1;;;;;|taakveld|9.9|NOT_A_CHOICE",
                "b;6;Zorg;0.1 ;2016;EXPENSE;1;;;;;|taakveld|0.1|NOT_A_CHOICE",
                "b;6;Zorg;6.71a;2020;EXPENSE;1;;;;;|taakveld|6.71a|NOT_A_CHOICE",
                "b;6;Zorg;6.71;2025;EXPENSE;1;;;;;|taakveld|6.71|NOT_A_CHOICE",
                "b;6;Zorg;;2020;EXPENSE;1;2019-112;COUNCIL;;;|besluitdatum|-|INCOMPLETE",
                "b;6;Zorg;;2020;EXPENSE;1;2019-112;;6-11-2019;;|orgaan|-|INCOMPLETE",
                "b;6;Zorg;;2020;EXPENSE;1;;COUNCIL;6-11-2019;;|besluit|-|INCOMPLETE",
                "b;6;Zorg;;2020;EXPENSE;1;2019-112;RAAD;6-11-2019;;|orgaan|RAAD|NOT_A_CHOICE",
                "b;6;Zorg;;2020;EXPENSE;;2019-112;COUNCIL;6-11-2019;;|primitief|-|INCOMPLETE",
                "b;6;Zorg;;2020;EXPENSE;1;;;;;31-12-2020|peildatum|2020-12-31|INCOMPLETE",
                "b;6;Zorg;;2020;EXPENSE;1;;;;1;31-11-2020|peildatum|31-11-2020|NOT_A_DATE",
            })
    void a_wrong_line(String line, String column, String value, Problem problem) {
        assertThat(faults(line)).singleElement().satisfies(fault -> {
            assertThat(fault.sheet()).isEqualTo("begrotingslijnen");
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.value()).isEqualTo(value);
            assertThat(fault.problem()).isEqualTo(problem);
            assertThat(fault.message()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b;6;Zorg;6.71;2020;EXPENSE;1;2019-112;COUNCIL;6-11-2019;2;31-12-2020",
                "b;6;Zorg;6.71a;2024;EXPENSE;1;;;;;",
                "b;6;Zorg;;2016;EXPENSE;;;;;2;31-12-2016"
            })
    void a_good_line(String line) {
        assertThat(faults(line)).isEmpty();
    }

    @Test
    void the_reason_names_the_year_whose_list_counts() {
        assertThat(faults("b;6;Zorg;9.9;2020;EXPENSE;1;;;;;"))
                .extracting(Fault::message)
                .containsExactly("is no task field of 2020 (Iv3)");
    }

    private static List<Fault> faults(String line) {
        YearRows year = YearRows.of(
                Csv.year("stad").sheet("begrotingslijnen", COLUMNS, line).file());
        Validation.check(year, Existing.NOTHING);
        return year.faults().kept();
    }
}
