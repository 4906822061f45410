package nl.voortgang.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.voortgang.exchange.format.Cell;
import nl.voortgang.exchange.format.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the XML of a workbook says, it is read into cells that can be shown and written again, or the workbook is refused. */
class WorkbookFuzzTest {
    private static final String BETWEEN_PARTS = "\n===\n";

    /** More of them nobody needs to see in a report about one cell. */
    private static final int LONGEST_NUMBER = 1_000;

    /** Rows, shared texts and styles. */
    static Stream<byte[]> workbooks() {
        return Stream.of(
                        """
                        <row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="str"><v>tekst</v></c></row>
                        ===
                        <sst><si><t>gedeeld</t></si></sst>
                        ===
                        <styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""",
                        """
                        <row><c t="s"><v>0</v></c><c s="1"><v>44096.5</v></c><c t="d"><v>2020-09-22</v></c></row>
                        ===
                        <sst><si><r><t>een</t></r><r><t>_x0041_</t></r><rPh><t>x</t></rPh></si></sst>
                        ===
                        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="d-mm-yyyy"/></numFmts>
                        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>""",
                        "<row r=\"3\"><c r=\"B3\"><v>35.549999999999997</v></c><c><v>1E+3</v></c><c><v>-0</v></c></row>",
                        "<row><c><v>1E-99999999</v></c><c><v>0.1E-300</v></c><c><v>1E300</v></c></row>",
                        "<row><c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("workbooks")
    @FuzzTest
    void what_is_read_is_written_and_read_again_as_the_same(byte[] parts) throws IOException {
        String[] part = new String(parts, StandardCharsets.UTF_8).split(BETWEEN_PARTS, 3);
        YearFile file = RawWorkbook.of(
                part[0], "", part.length > 1 ? part[1] : "<sst/>", part.length > 2 ? part[2] : "<styleSheet/>");
        List<List<@Nullable Cell>> rows;
        try {
            rows = read(file);
        } catch (UnreadableFile refused) {
            assertThat(refused.fault().problem()).isEqualTo(Problem.UNREADABLE_FILE);
            return;
        }
        assertThat(rows).allSatisfy(row -> assertThat(row)
                .filteredOn(cell -> cell instanceof Cell.Decimal || cell instanceof Cell.Day)
                .allSatisfy(
                        cell -> assertThat(Objects.requireNonNull(cell).shown()).hasSizeLessThan(LONGEST_NUMBER)));
        List<List<@Nullable Cell>> kept =
                rows.stream().map(WorkbookFuzzTest::withoutUnwritable).toList();
        assertThat(shown(read(written(kept)))).isEqualTo(shown(kept));
    }

    /** Characters that no text may have, and errors of formulas, are refused before anything is written; so is the hour of a day. */
    private static List<@Nullable Cell> withoutUnwritable(List<@Nullable Cell> row) {
        List<@Nullable Cell> kept = new ArrayList<>();
        for (Cell cell : row) {
            boolean writable =
                    switch (cell) {
                        case null -> true;
                        case Cell.Text(String text) -> text.codePoints().noneMatch(WorkbookFuzzTest::isUnwritable);
                        case Cell.Broken broken -> false;
                        case Cell.Decimal decimal -> true;
                        case Cell.Day day -> true;
                        case Cell.Truth truth -> true;
                    };
            kept.add(writable ? cell : new Cell.Text("x"));
        }
        return kept;
    }

    private static boolean isUnwritable(int point) {
        return (point < ' ' && point != '\n' && point != '\t')
                || (point >= 0xD800 && point <= 0xDFFF)
                || point == 0xFFFE
                || point == 0xFFFF;
    }

    private static List<String> shown(List<List<@Nullable Cell>> rows) {
        return rows.stream()
                .map(row -> String.join(
                        "|",
                        row.stream()
                                .map(cell -> cell == null ? "-" : cell.shown())
                                .toList()))
                .toList();
    }

    private static List<List<@Nullable Cell>> read(YearFile file) {
        List<List<@Nullable Cell>> rows = new ArrayList<>();
        file.read(name -> (number, cells) -> rows.add(new ArrayList<>(cells)), Limits.DEFAULT);
        return rows;
    }

    private static YearFile written(List<List<@Nullable Cell>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxWriter writer = new XlsxWriter(out)) {
            int columns = rows.stream().mapToInt(List::size).max().orElse(0);
            writer.table("blad", IntStream.range(0, columns).mapToObj(at -> "").toList());
            for (List<@Nullable Cell> row : rows) {
                writer.row(row);
            }
        }
        return YearFile.of(out.toByteArray());
    }
}
