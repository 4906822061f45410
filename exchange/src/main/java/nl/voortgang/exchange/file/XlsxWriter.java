package nl.voortgang.exchange.file;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.voortgang.exchange.format.Cell;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook with a sheet per table. */
public final class XlsxWriter implements YearWriter {
    private static final int EXACT_DIGITS = 15;
    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_KEPT = 1_000;

    private final Workbook workbook;
    private @Nullable Worksheet sheet;
    private int row;

    public XlsxWriter(OutputStream out) {
        this.workbook = new Workbook(out, "Voortgang", "1.0");
    }

    @Override
    public void table(String name, List<String> columns) throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        Worksheet begun = workbook.newWorksheet(name);
        sheet = begun;
        row = 1;
        begun.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            begun.width(column, 22);
            // Whatever is typed later stays what was typed: 6.10 is a code, not the number 6.1.
            begun.style(column).format("@").set();
            begun.value(0, column, columns.get(column));
            begun.style(0, column).bold().set();
        }
    }

    @Override
    public void row(List<? extends @Nullable Cell> cells) throws IOException {
        Worksheet table = sheet;
        if (table == null) {
            throw new IllegalStateException("a row before the first table");
        }
        if (row >= MOST_ROWS) {
            throw new IOException("a sheet of a workbook has no room for more than " + MOST_ROWS + " rows");
        }
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (cell != null) {
                write(table, column, cell);
            }
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            table.flush();
        }
    }

    private void write(Worksheet table, int column, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> table.value(row, column, SharedTexts.escaped(text));
            case Cell.Decimal(BigDecimal number) -> write(table, column, number);
            case Cell.Day(LocalDate date, BigDecimal serial) -> {
                table.value(row, column, date);
                table.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Truth(boolean truth) -> table.value(row, column, truth);
            case Cell.Broken(String error) -> table.value(row, column, error);
        }
    }

    /** A spreadsheet keeps 15 digits, and no zeros behind the comma: a number that has more to it is written as text. */
    private void write(Worksheet table, int column, BigDecimal number) {
        boolean kept = number.precision() <= EXACT_DIGITS
                && number.scale() == Math.max(0, number.stripTrailingZeros().scale());
        if (kept) {
            table.value(row, column, number);
            table.style(row, column).format("General").set();
        } else {
            table.value(row, column, new Cell.Decimal(number).shown());
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        workbook.finish();
    }
}
