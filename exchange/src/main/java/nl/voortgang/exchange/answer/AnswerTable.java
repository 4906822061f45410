package nl.voortgang.exchange.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as rows, with what was asked.
 *
 * @param name of its sheet in a workbook
 * @param facts what was asked, and of which moment the answer speaks
 * @param rows cells in the order of the columns; each a text, an amount as {@link BigDecimal}, a number, a date, or null
 */
public record AnswerTable(String name, List<Fact> facts, List<String> columns, List<List<@Nullable Object>> rows) {
    public AnswerTable {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    /** A cell as text: amounts with a comma and without grouping, dates as 2020-09-22. */
    public static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal amount -> amount.toPlainString().replace('.', ',');
            case LocalDate date -> date.toString();
            default -> cell.toString();
        };
    }
}
