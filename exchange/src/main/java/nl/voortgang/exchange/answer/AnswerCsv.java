package nl.voortgang.exchange.answer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.voortgang.exchange.file.FormulaGuard;
import org.jspecify.annotations.Nullable;

/** An answer as CSV: semicolons and a byte order mark, so that a Dutch spreadsheet opens it as it is meant. What was asked stands on top. */
public final class AnswerCsv {
    private AnswerCsv() {}

    public static byte[] write(AnswerTable table) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            for (AnswerTable.Fact fact : table.facts()) {
                csv.writeRecord(fact.name(), FormulaGuard.with(fact.value()));
            }
            csv.writeRecord("");
            csv.writeRecord(table.columns());
            for (List<@Nullable Object> row : table.rows()) {
                csv.writeRecord(row.stream().map(AnswerCsv::field).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Only texts can be formulas: an amount that begins with a minus sign is a number. */
    private static String field(@Nullable Object cell) {
        String text = AnswerTable.text(cell);
        return cell instanceof String ? FormulaGuard.with(text) : text;
    }
}
