package nl.voortgang.web.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.web.frame.Formats;
import nl.voortgang.web.frame.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reports print, and where their printed figures do not add up. */
class PrintingTest {
    private static final Formats DUTCH = new Formats(Language.NL);

    private static Printing in(Unit unit, Signs signs) {
        return new Printing(unit, signs, DUTCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CENTS;123456;1.234,56",
                "CENTS;0;0,00",
                "CENTS;-1;−0,01",
                "CENTS;9223372036854775807;92.233.720.368.547.758,07",
                "CENTS;-9223372036854775808;−92.233.720.368.547.758,08",
                "EURO;149;1",
                "EURO;150;2",
                "EURO;250;3",
                "EURO;-149;−1",
                "EURO;-150;−2",
                "EURO;-250;−3",
                "EURO;49;0",
                "EURO;-49;0",
                "EURO;-50;−1",
                "THOUSAND;97600000;976",
                "THOUSAND;50000;1",
                "THOUSAND;49999;0",
                "THOUSAND;-49999;0",
                "THOUSAND;-50000;−1",
                "THOUSAND;150000;2",
                "THOUSAND;3976050000;39.761",
                "THOUSAND;3976049999;39.760",
                "THOUSAND;9223372036854775807;92.233.720.368.548"
            })
    void an_amount_is_rounded_half_away_from_zero_and_zero_has_no_sign(Unit unit, long cents, String printed) {
        assertThat(in(unit, Signs.ACCOUNTING).amount(BudgetKind.EXPENSE, cents)).isEqualTo(printed);
    }

    @Test
    void a_total_is_rounded_by_itself_and_may_differ_from_the_sum_of_what_is_printed() {
        Printing thousands = in(Unit.THOUSAND, Signs.ACCOUNTING);
        // Each is printed as if it were 300 euros more: 976 + 38.785 is 39.761, and together they are 39.760.
        long[] lines = {97_550_000, 3_878_470_000L};

        assertThat(LongStream.of(lines).mapToObj(line -> thousands.amount(BudgetKind.EXPENSE, line)))
                .containsExactly("976", "38.785");
        assertThat(thousands.amount(BudgetKind.EXPENSE, LongStream.of(lines).sum()))
                .isEqualTo("39.760");
    }

    @Test
    void a_balance_is_rounded_from_cents_and_not_worked_out_from_printed_amounts() {
        Printing tiles = in(Unit.THOUSAND, Signs.EXPENSE_NEGATIVE);
        long expense = 3_988_440_000L;
        long income = 1_173_260_000L;

        assertThat(tiles.amount(BudgetKind.EXPENSE, expense)).isEqualTo("−39.884");
        assertThat(tiles.amount(BudgetKind.INCOME, income)).isEqualTo("11.733");
        // The printed ones would come to −28.151.
        assertThat(tiles.balance(income - expense)).isEqualTo("−28.152");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNTING,EXPENSE,5",
        "ACCOUNTING,INCOME,5",
        "ACCOUNTING,RESERVE_ADDITION,5",
        "ACCOUNTING,RESERVE_WITHDRAWAL,5",
        "INCOME_NEGATIVE,EXPENSE,5",
        "INCOME_NEGATIVE,INCOME,−5",
        "INCOME_NEGATIVE,RESERVE_ADDITION,5",
        "INCOME_NEGATIVE,RESERVE_WITHDRAWAL,−5",
        "EXPENSE_NEGATIVE,EXPENSE,−5",
        "EXPENSE_NEGATIVE,INCOME,5",
        "EXPENSE_NEGATIVE,RESERVE_ADDITION,−5",
        "EXPENSE_NEGATIVE,RESERVE_WITHDRAWAL,5"
    })
    void the_sign_of_a_kind_is_a_matter_of_convention(Signs signs, BudgetKind kind, String printed) {
        assertThat(in(Unit.EURO, signs).amount(kind, 500)).isEqualTo(printed);
    }

    /** A deficit of 5. */
    @ParameterizedTest
    @CsvSource({"ACCOUNTING,−5", "INCOME_NEGATIVE,5", "EXPENSE_NEGATIVE,−5"})
    void the_balance_has_the_sign_that_a_column_of_printed_amounts_would_give(Signs signs, String printed) {
        assertThat(in(Unit.EURO, signs).balance(-500)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNTING,INCOME,500,+5",
        "ACCOUNTING,EXPENSE,-500,−5",
        "INCOME_NEGATIVE,INCOME,500,−5",
        "EXPENSE_NEGATIVE,EXPENSE,-500,+5",
        "ACCOUNTING,EXPENSE,0,0",
        "ACCOUNTING,EXPENSE,49,0",
        "EXPENSE_NEGATIVE,EXPENSE,49,0"
    })
    void a_change_always_has_a_sign_unless_it_is_nothing(Signs signs, BudgetKind kind, long cents, String printed) {
        assertThat(in(Unit.EURO, signs).change(kind, cents)).isEqualTo(printed);
    }

    @Test
    void numbers_are_written_as_in_the_language() {
        assertThat(new Printing(Unit.CENTS, Signs.ACCOUNTING, new Formats(Language.EN))
                        .amount(BudgetKind.EXPENSE, 123_456))
                .isEqualTo("1,234.56");
    }
}
