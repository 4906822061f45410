package nl.voortgang.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.exchange.file.YearWriter;
import nl.voortgang.exchange.format.Cell;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Sheet;
import nl.voortgang.exchange.format.Sheets;
import org.jspecify.annotations.Nullable;

/** Empty files to fill in: every sheet with its first row, and one that explains them all. */
public final class Templates {
    private Templates() {}

    public static void write(FileFormat format, OutputStream out) throws IOException {
        try (YearWriter writer = format.writer(out)) {
            explain(writer);
            for (Sheet sheet : Sheets.ALL) {
                SheetTable.write(sheet, List.of(), writer);
            }
        }
    }

    private static void explain(YearWriter writer) throws IOException {
        writer.table(
                Sheets.EXPLANATION, List.of("blad", "kolom", "verplicht", "betekenis", "voorbeeld", "name in English"));
        for (Sheet sheet : Sheets.ALL) {
            writer.row(texts(sheet.dutch(), null, null, sheet.meaning(), null, sheet.english()));
            for (Column<?> column : sheet.columns()) {
                writer.row(texts(
                        sheet.dutch(),
                        column.dutch(),
                        column.isRequired() ? "ja" : "nee",
                        column.meaning(),
                        column.example(),
                        column.english()));
            }
        }
    }

    static List<@Nullable Cell> texts(@Nullable String... texts) {
        List<@Nullable Cell> cells = new ArrayList<>(texts.length);
        for (String text : texts) {
            cells.add(text == null ? null : new Cell.Text(text));
        }
        return cells;
    }
}
