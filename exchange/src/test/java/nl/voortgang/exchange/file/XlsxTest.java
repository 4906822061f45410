package nl.voortgang.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.exchange.format.Cell;
import nl.voortgang.exchange.format.Problem;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {

    @Test
    void what_is_written_is_read_again() throws IOException {
        List<@Nullable Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text("€ 5 <&> \"é\" 😀\nregel 2"));
        cells.add(null);
        cells.add(new Cell.Decimal(new BigDecimal("-1234.56")));
        cells.add(new Cell.Day(LocalDate.of(2020, 9, 22), new BigDecimal("44096")));
        cells.add(new Cell.Text("_x0041_ en =1+1"));
        cells.add(new Cell.Decimal(new BigDecimal("12345678901234.5678")));
        cells.add(new Cell.Decimal(new BigDecimal("7.0")));
        Collected read = Collected.of(YearFile.of(workbook(cells)));
        assertThat(read.names()).containsExactly("blad");
        assertThat(read.rows())
                .containsExactly(
                        "1: a|b|c|d|e|f|g",
                        "2: € 5 <&> \"é\" 😀\nregel 2|-|-1234,56|2020-09-22|_x0041_ en =1+1|12345678901234,5678|7,0");
        assertThat(read.cells().get(1).get(3)).isEqualTo(cells.get(3));
    }

    @Test
    void others_can_read_it_too() throws IOException {
        byte[] bytes = workbook(List.of(new Cell.Text("Zevenaar"), new Cell.Decimal(BigDecimal.TEN)));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Zevenaar");
            assertThat(rows.get(1).getCellAsNumber(1)).contains(BigDecimal.TEN);
        }
    }

    @Test
    void numbers_are_what_a_spreadsheet_shows_and_not_what_it_writes() {
        assertThat(sheet("""
                <row r="3"><c r="B3"><v>35.549999999999997</v></c><c r="C3"><v>1E+3</v></c><c r="D3"><v>0.30000000000000004</v></c></row>
                """).rows()).containsExactly("3: -|35,55|1000|0,3");
    }

    @Test
    void cells_of_every_type_are_understood() {
        assertThat(sheet("""
                <row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="str"><f>A1</f><v>tekst</v></c>
                <c r="D1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="E1" t="d"><v>2020-09-22T00:00:00</v></c>
                <c r="F1" s="1"><v>44096</v></c><c r="G1" s="2"><v>44096.5</v></c><c r="H1" s="3"><v>44096</v></c>
                <c r="I1" t="s"><v>0</v></c><c r="J1"/><c t="s"><v>1</v></c></row>
                """).rows())
                .containsExactly("1: WAAR|#N/A|tekst|inline|2020-09-22|2020-09-22|2020-09-22|44096|gedeeld|-|a\nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"1\"><v>1</v></c></row>",
                "<row r=\"2000000000\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>een</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c>"
            })
    void a_damaged_workbook_is_a_fault_and_costs_nothing(String rows) {
        assertThat(Collected.fault(RawWorkbook.of(rows, ""), Limits.DEFAULT).problem())
                .isEqualTo(Problem.UNREADABLE_FILE);
    }

    @Test
    void a_number_beyond_all_numbers_is_a_failed_one() {
        assertThat(sheet("<row r=\"1\"><c r=\"A1\"><v>1E+999999999</v></c></row>")
                        .cells()
                        .getFirst()
                        .getFirst())
                .isInstanceOf(Cell.Broken.class);
    }

    /** To write it out in full would take a hundred million zeros, and two thousand million for the next one. */
    @Test
    void a_number_too_small_to_show_is_nothing_and_costs_nothing() {
        assertThat(sheet("<row r=\"1\"><c r=\"A1\"><v>1E-99999999</v></c><c r=\"B1\"><v>-1E-2147483647</v></c></row>")
                        .rows())
                .containsExactly("1: 0|0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1p3", "1d", "NaN", "1,5", "1e", "--1", "١"})
    void a_number_as_only_programs_write_it_is_none(String number) {
        assertThat(Collected.fault(
                                RawWorkbook.of("<row r=\"1\"><c r=\"A1\"><v>" + number + "</v></c></row>", ""),
                                Limits.DEFAULT)
                        .problem())
                .isEqualTo(Problem.UNREADABLE_FILE);
    }

    @Test
    void cells_at_the_far_right_of_very_many_rows_are_refused() {
        String row = "<row><c r=\"XFD1\"><v>1</v></c></row>";
        List<Integer> numbers = new ArrayList<>();
        Tables counting = name -> (number, cells) -> numbers.add(number);

        RawWorkbook.of(row.repeat(3_000), "").read(counting, Limits.DEFAULT);

        assertThat(numbers).hasSize(3_000);
        assertThatThrownBy(() -> RawWorkbook.of(row.repeat(3_100), "").read(counting, Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.fault().problem()).isEqualTo(Problem.TOO_LARGE));
    }

    @Test
    void entities_do_not_expand() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
        assertThat(Collected.fault(
                                RawWorkbook.of("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row>", bomb),
                                Limits.DEFAULT)
                        .problem())
                .isEqualTo(Problem.UNREADABLE_FILE);
    }

    @Test
    void nothing_from_outside_the_workbook_is_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        for (String entity : List.of(
                "<!DOCTYPE x [<!ENTITY b SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;]>")) {
            assertThat(Collected.fault(
                                    RawWorkbook.of("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row>", entity),
                                    Limits.DEFAULT)
                            .problem())
                    .isEqualTo(Problem.UNREADABLE_FILE);
        }
    }

    @Test
    void a_large_workbook_may_hold_any_number_of_characters_that_are_written_as_numbers() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 3_000; row++) {
            rows.append("<row r=\"%d\"><c r=\"A%d\" t=\"str\"><v>".formatted(row, row))
                    .append("&#xe9;&amp;".repeat(60))
                    .append("</v></c></row>");
        }
        assertThat(sheet(rows.toString()).rows()).hasSize(3_000).allMatch(row -> row.endsWith("é&".repeat(60)));
    }

    @Test
    void what_unpacks_to_too_much_is_refused() {
        YearFile bomb = RawWorkbook.of("<!--" + "x".repeat(5_000_000) + "-->", "");
        assertThat(bomb.bytes().length).isLessThan(100_000);
        assertThat(Collected.fault(bomb, new Limits(1_000_000, 1_000_000, 100, 100))
                        .problem())
                .isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void what_is_no_workbook_is_said_to_be_none() {
        assertThat(Collected.fault(YearFile.of("geen zip".getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT)
                        .problem())
                .isEqualTo(Problem.UNREADABLE_FILE);
        assertThat(Collected.fault(YearFile.of(new byte[] {'P', 'K', 3, 4, 0}), Limits.DEFAULT)
                        .problem())
                .isEqualTo(Problem.UNREADABLE_FILE);
    }

    private static Collected sheet(String rows) {
        return Collected.of(RawWorkbook.of(rows, ""));
    }

    private static byte[] workbook(List<? extends @Nullable Cell> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.table("blad", List.of("a", "b", "c", "d", "e", "f", "g").subList(0, cells.size()));
            writer.row(cells);
        }
        return out.toByteArray();
    }
}
