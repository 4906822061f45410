package nl.voortgang.exchange.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.voortgang.exchange.format.Cell;
import org.jspecify.annotations.Nullable;

/** CSV files in a zip: semicolons and a byte order mark, so that a Dutch Excel opens them as they are meant. */
public final class CsvZipWriter implements YearWriter {
    private final ZipOutputStream zip;
    private final Writer text;
    private @Nullable CsvWriter csv;

    public CsvZipWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    }

    @Override
    public void table(String name, List<String> columns) throws IOException {
        finishTable();
        ZipEntry entry = new ZipEntry(name + ".csv");
        // The same content gives the same bytes, whenever it is written.
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        text.write('\uFEFF');
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(columns);
    }

    @Override
    public void row(List<? extends @Nullable Cell> cells) {
        CsvWriter table = csv;
        if (table == null) {
            throw new IllegalStateException("a row before the first table");
        }
        List<String> fields = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            fields.add(cell == null ? "" : field(cell));
        }
        table.writeRecord(fields);
    }

    private static String field(Cell cell) {
        return cell instanceof Cell.Text(String words) ? FormulaGuard.with(words) : cell.shown();
    }

    private void finishTable() throws IOException {
        if (csv != null) {
            csv.flush();
            text.flush();
            zip.closeEntry();
        }
    }

    @Override
    public void close() throws IOException {
        finishTable();
        zip.finish();
    }
}
