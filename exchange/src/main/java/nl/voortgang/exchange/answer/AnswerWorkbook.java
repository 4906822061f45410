package nl.voortgang.exchange.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An answer as a workbook: the rows in one sheet, what was asked in another. */
public final class AnswerWorkbook {
    /** A spreadsheet reckons in doubles: an amount with more digits than it keeps is written as text, so that none is lost. */
    private static final int EXACT_DIGITS = 15;

    /** A cell has room for no more. */
    private static final int LONGEST_TEXT = 32_767;

    private AnswerWorkbook() {}

    public static byte[] write(AnswerTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Voortgang", "1.0")) {
            rows(table, workbook.newWorksheet(table.name()));
            facts(table, workbook.newWorksheet("vraag"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void rows(AnswerTable table, Worksheet sheet) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.width(column, 18);
            sheet.value(0, column, table.columns().get(column));
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

    private static void facts(AnswerTable table, Worksheet sheet) {
        sheet.width(0, 24);
        sheet.width(1, 48);
        int row = 0;
        for (AnswerTable.Fact fact : table.facts()) {
            sheet.value(row, 0, fact.name());
            sheet.value(row, 1, fact.value());
            row++;
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal amount
            when amount.precision() > EXACT_DIGITS -> sheet.value(row, column, AnswerTable.text(amount));
            case BigDecimal amount -> {
                sheet.value(row, column, amount);
                sheet.style(row, column).format("#,##0.00").set();
            }
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, shortened(cell.toString()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
