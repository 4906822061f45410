package nl.voortgang.exchange.format;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file.
 *
 * @param sheet null for the file as a whole; otherwise the Dutch name of the sheet, or the name it has where it is not a known one
 * @param row as the person sees it: in a workbook the row's number, in a CSV file the line on which the row begins; null for the sheet
 * @param column as the file's first row names it; null for the row
 * @param value what stands there; null for an empty cell
 * @param message a sentence that says what is wrong
 */
public record Fault(
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String value,
        Problem problem,
        String message) {

    public static Fault ofFile(Problem problem, String message) {
        return new Fault(null, null, null, null, problem, message);
    }

    public static Fault ofSheet(String sheet, Problem problem, String message) {
        return new Fault(sheet, null, null, null, problem, message);
    }
}
