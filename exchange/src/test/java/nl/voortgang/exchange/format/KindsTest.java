package nl.voortgang.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.voortgang.events.Money;
import nl.voortgang.events.TargetOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    @ParameterizedTest
    @CsvSource({"2020-09-22,2020-09-22", "22-09-2020,2020-09-22", "22-9-2020,2020-09-22", "1-1-2021,2021-01-01"})
    void dates_as_people_type_them(String typed, LocalDate date) throws Unfit {
        assertThat(Kinds.DATE.reading().read(new Cell.Text(typed))).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-30,NOT_A_DATE",
        "22/09/2020,NOT_A_DATE",
        "22-09-20,NOT_A_DATE",
        "20200922,NOT_A_DATE",
        "1-1-1850,OUT_OF_RANGE"
    })
    void other_dates_are_refused(String typed, Problem problem) {
        assertUnfit(Kinds.DATE, new Cell.Text(typed), problem);
    }

    @Test
    void a_cell_that_shows_a_date_is_one_and_a_bare_number_is_none() throws Unfit {
        Cell day = new Cell.Day(LocalDate.of(2020, 9, 22), BigDecimal.valueOf(44096));
        assertThat(Kinds.DATE.reading().read(day)).isEqualTo("2020-09-22");
        assertUnfit(Kinds.DATE, new Cell.Decimal(BigDecimal.valueOf(44096)), Problem.NOT_A_DATE);
        assertUnfit(Kinds.text(10), day, Problem.NOT_TEXT);
    }

    @ParameterizedTest
    @CsvSource({"'1.000,50',100050", "'€ 5',500", "'0',0", "'964000',96400000", "'1,5',150"})
    void amounts_are_exact_to_the_cent(String typed, long cents) throws Unfit {
        assertThat(Kinds.MONEY.reading().read(new Cell.Text(typed))).isEqualTo(Money.ofCents(cents));
    }

    @ParameterizedTest
    @CsvSource({"'1,005',TOO_PRECISE", "'-5',OUT_OF_RANGE", "'9999999999999',OUT_OF_RANGE", "'veel',NOT_A_NUMBER"})
    void other_amounts_are_refused(String typed, Problem problem) {
        assertUnfit(Kinds.MONEY, new Cell.Text(typed), problem);
    }

    @ParameterizedTest
    @CsvSource({"'2020,5',NOT_WHOLE", "1899,OUT_OF_RANGE", "2201,OUT_OF_RANGE", "twintig,NOT_A_NUMBER"})
    void years_are_whole_and_likely(String typed, Problem problem) {
        assertUnfit(Kinds.YEAR, new Cell.Text(typed), problem);
    }

    @Test
    void choices_are_read_whatever_their_capitals() throws Unfit {
        assertThat(IndicatorSheet.OPERATOR.kind().reading().read(new Cell.Text(" >= ")))
                .isEqualTo(TargetOperator.AT_LEAST);
        assertThat(PeriodSheet.STATE.kind().reading().read(new Cell.Text("closed")))
                .isEqualTo(PeriodStage.CLOSED);
        assertUnfit(PeriodSheet.STATE.kind(), new Cell.Text("dicht"), Problem.NOT_A_CHOICE);
    }

    @Test
    void text_is_bounded_and_can_be_shown() throws Unfit {
        assertThat(Kinds.text(5).reading().read(new Cell.Text("  a\r\nb "))).isEqualTo("a\nb");
        assertThat(Kinds.text(9).reading().read(new Cell.Decimal(new BigDecimal("6.1"))))
                .isEqualTo("6.1");
        assertUnfit(Kinds.text(5), new Cell.Text("abcdef"), Problem.TOO_LONG);
        assertUnfit(Kinds.text(5), new Cell.Text("a\u0007"), Problem.CONTROL_CHARACTERS);
        assertUnfit(Kinds.text(5), new Cell.Text("\ud83d"), Problem.CONTROL_CHARACTERS);
        assertUnfit(Kinds.text(5), new Cell.Broken("#N/A"), Problem.FAILED_FORMULA);
        assertUnfit(Kinds.text(5), new Cell.Truth(true), Problem.NOT_TEXT);
        assertUnfit(Kinds.KEY, new Cell.Text("a\nb"), Problem.CONTROL_CHARACTERS);
        assertThat(Kinds.FREE_TEXT.freeText()).isTrue();
    }

    @Test
    void a_key_that_is_a_uuid_is_the_same_in_capitals() throws Unfit {
        assertThat(Kinds.KEY.reading().read(new Cell.Text("14D05804-DD0C-3D08-A369-31F76FE01D4E")))
                .isEqualTo("14d05804-dd0c-3d08-a369-31f76fe01d4e");
        assertThat(Kinds.KEY.reading().read(new Cell.Text("P2.01"))).isEqualTo("P2.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zevenaar", "a--b", "-a", "a_b", ""})
    void ids_are_part_of_addresses(String typed) {
        assertUnfit(Kinds.SLUG, new Cell.Text(typed), Problem.NOT_AN_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"green", "#2e7d3", "2e7d32", "#2e7d3g"})
    void colours_have_six_digits(String typed) {
        assertUnfit(Kinds.COLOUR, new Cell.Text(typed), Problem.NOT_A_COLOUR);
    }

    @Test
    void references_may_hold_commas_when_quoted() throws Unfit {
        List<String> items = List.of("16", "Brief 3, bijlage", "de \"nota\"", "40");
        String written = References.write(items);
        assertThat(References.read(new Cell.Text(written))).isEqualTo(items);
        assertThat(References.read(new Cell.Text(" 16 ,40,, 41 "))).containsExactly("16", "40", "41");
    }

    private static void assertUnfit(Kind<?> kind, Cell cell, Problem problem) {
        assertThatThrownBy(() -> kind.reading().read(cell))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.problem()).isEqualTo(problem));
    }
}
