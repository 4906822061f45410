package nl.voortgang.exchange.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The ledger as a workbook: the lines in one sheet, what was asked in another. */
final class LedgerWorkbook {
    /** A spreadsheet reckons in doubles: an amount with more digits than it keeps is written as text, so that none is lost. */
    private static final int EXACT_DIGITS = 15;

    private LedgerWorkbook() {}

    static byte[] write(LedgerTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Voortgang", "1.0")) {
            lines(table, workbook.newWorksheet("begrotingsverloop"));
            query(table.query(), workbook.newWorksheet("vraag"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void lines(LedgerTable table, Worksheet sheet) {
        sheet.freezePane(0, 1);
        List<String> titles = LedgerTable.Column.titles();
        for (int column = 0; column < titles.size(); column++) {
            sheet.width(column, 18);
            sheet.value(0, column, titles.get(column));
            sheet.style(0, column).bold().set();
        }
        int row = 0;
        for (List<@Nullable Object> cells : table.rows()) {
            row++;
            for (int column = 0; column < cells.size(); column++) {
                write(sheet, row, column, cells.get(column));
            }
        }
    }

    private static void query(LedgerQuery query, Worksheet sheet) {
        sheet.width(0, 24);
        sheet.width(1, 48);
        int row = 0;
        for (LedgerQuery.Fact fact : query.facts()) {
            sheet.value(row, 0, fact.name());
            sheet.value(row, 1, fact.value());
            row++;
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal euros
            when euros.precision() > EXACT_DIGITS -> sheet.value(row, column, LedgerTable.text(euros));
            case BigDecimal euros -> {
                sheet.value(row, column, euros);
                sheet.style(row, column).format("#,##0.00").set();
            }
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, cell.toString());
        }
    }
}
