package nl.voortgang.exchange.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.exchange.file.YearWriter;
import nl.voortgang.exchange.format.Cell;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.Sheet;
import org.jspecify.annotations.Nullable;

/** Writes rows under the Dutch names of their sheet's columns. */
final class SheetTable {
    private SheetTable() {}

    static void write(Sheet sheet, Iterable<Row> rows, YearWriter out) throws IOException {
        out.table(sheet.dutch(), sheet.columns().stream().map(Column::dutch).toList());
        for (Row row : rows) {
            List<@Nullable Cell> cells = new ArrayList<>(sheet.columns().size());
            for (Column<?> column : sheet.columns()) {
                Object value = row.value(column);
                cells.add(value == null ? null : column.cell(value));
            }
            out.row(cells);
        }
    }
}
