package nl.voortgang.exchange.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.voortgang.exchange.format.Cell;
import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.format.Problem;
import org.jspecify.annotations.Nullable;

/** Reads CSV files: UTF-8, separated by semicolons or commas. */
final class CsvReading {
    private static final String EXTENSION = ".csv";

    private CsvReading() {}

    static void read(Archive archive, Tables tables) {
        boolean any = false;
        for (Map.Entry<String, byte[]> entry : archive.entries().entrySet()) {
            // Only the last part of a name counts, and only as the name of a table.
            String name = entry.getKey().replace('\\', '/');
            name = name.substring(name.lastIndexOf('/') + 1);
            if (name.toLowerCase(Locale.ROOT).endsWith(EXTENSION) && !isOfTheSystem(name, entry.getKey())) {
                any = true;
                String table = name.substring(0, name.length() - EXTENSION.length());
                Tables.Rows rows = tables.table(table);
                if (rows != null) {
                    read(table, entry.getValue(), rows);
                }
            }
        }
        if (!any) {
            throw UnreadableFile.because(Problem.UNREADABLE_FILE, "The zip file holds no .csv files.");
        }
    }

    /** What macOS puts beside every file. */
    private static boolean isOfTheSystem(String name, String path) {
        return name.startsWith(".") || path.startsWith("__MACOSX/");
    }

    private static void read(String table, byte[] bytes, Tables.Rows rows) {
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw notUtf8(table, null);
        }
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(separator(bytes, start))
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(false);
        try (Reader text = new InputStreamReader(
                        new ByteArrayInputStream(bytes, start, bytes.length - start), strictUtf8());
                CsvReader<CsvRecord> records = builder.ofCsvRecord(text)) {
            for (CsvRecord row : records) {
                rows.row((int) row.getStartingLineNumber(), cells(row));
            }
        } catch (CsvParseException malformed) {
            throw new UnreadableFile(Fault.ofSheet(
                    table, Problem.UNREADABLE_FILE, "The quotes do not match: " + malformed.getMessage()));
        } catch (UncheckedIOException | IOException failed) {
            throw notUtf8(table, lineOfFirstFault(bytes));
        }
    }

    private static List<@Nullable Cell> cells(CsvRecord row) {
        List<@Nullable Cell> cells = new ArrayList<>(row.getFieldCount());
        for (String field : row.getFields()) {
            cells.add(field.isBlank() ? null : new Cell.Text(FormulaGuard.without(field)));
        }
        return cells;
    }

    /** Whichever the first line has more of, outside quotes. A file with one column has neither, and needs none. */
    private static char separator(byte[] bytes, int start) {
        int semicolons = 0;
        int commas = 0;
        boolean quoted = false;
        for (int at = start; at < bytes.length; at++) {
            byte b = bytes[at];
            if (b == '"') {
                quoted = !quoted;
            } else if (!quoted && (b == '\n' || b == '\r') && semicolons + commas > 0) {
                break;
            } else if (!quoted && b == ';') {
                semicolons++;
            } else if (!quoted && b == ',') {
                commas++;
            }
        }
        return commas > semicolons ? ',' : ';';
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static CharsetDecoder strictUtf8() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static @Nullable Integer lineOfFirstFault(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CharsetDecoder decoder = strictUtf8();
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                int line = 1;
                for (int at = 0; at < in.position(); at++) {
                    line += bytes[at] == '\n' ? 1 : 0;
                }
                return line;
            }
            if (result.isUnderflow()) {
                return null;
            }
            out.clear();
        }
    }

    private static UnreadableFile notUtf8(String table, @Nullable Integer line) {
        return new UnreadableFile(new Fault(
                table,
                line,
                null,
                null,
                Problem.NOT_UTF_8,
                "The file is not in UTF-8; in Excel, save it as 'CSV UTF-8 (delimited)'."));
    }
}
