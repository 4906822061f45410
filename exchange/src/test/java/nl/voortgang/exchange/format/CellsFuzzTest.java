package nl.voortgang.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cell of any column is taken for, an export writes so that it is taken for the same; anything else is refused with a sentence. */
class CellsFuzzTest {
    static Stream<byte[]> cells() {
        return Stream.of(
                        "1.234,56",
                        "-1234.56",
                        "€ 1.000,-",
                        "0,125",
                        "2020-09-22",
                        "22-9-2020",
                        "ja",
                        ">=",
                        "#2e7d32",
                        "ON_TRACK",
                        "16,40,\"a,b\",\"c\"\"d\"",
                        "0b9e1c1e-54c2-4c1e-8a2d-3f1d5c6b7a80",
                        "vgr-2020",
                        " tekst\r\nmet regels ",
                        "1E+3")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("cells")
    @FuzzTest
    void what_is_taken_in_comes_out_as_the_same(byte[] typed) {
        String text = new String(typed, StandardCharsets.UTF_8);
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(text), new Cell.Broken(text)));
        Dates.read(text).ifPresent(day -> cells.add(new Cell.Day(day, new BigDecimal("44096"))));
        Numbers.read(text).ifPresent(number -> cells.add(new Cell.Decimal(number)));
        for (Sheet sheet : Sheets.ALL) {
            for (Column<?> column : sheet.columns()) {
                cells.forEach(cell -> check(column, cell));
            }
        }
    }

    private static <T> void check(Column<T> column, Cell cell) {
        T value;
        try {
            value = column.kind().reading().read(cell);
        } catch (Unfit refused) {
            assertThat(refused.sentence()).as("%s", column).isNotBlank();
            return;
        }
        Cell written = column.cell(value);
        try {
            assertThat(column.kind().reading().read(written))
                    .as("%s, written as %s", column, written.shown())
                    .isEqualTo(value);
        } catch (Unfit refused) {
            throw new AssertionError(column + " does not take back " + written.shown(), refused);
        }
    }
}
