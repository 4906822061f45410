package nl.voortgang.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.format.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code;label\nV;a, b\n",
                "code,label\r\nV,\"a, b\"\r\n",
                "\uFEFF\"code\";label\rV;a, b",
                "code;label\n\nV;a, b"
            })
    void semicolons_or_commas_with_any_line_end_and_with_or_without_byte_order_mark(String text) {
        List<String> rows = rows(text);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).isEqualTo("1: code|label");
        assertThat(rows.getLast()).endsWith(": V|a, b");
    }

    @Test
    void the_separator_is_what_the_names_are_separated_by() {
        assertThat(rows("\"a;b\",c,d\n1;2,3,4\n")).containsExactly("1: a;b|c|d", "2: 1;2|3|4");
        assertThat(rows("a;b\nx,y\nx;y;z\n")).containsExactly("1: a|b", "2: x,y", "3: x|y|z");
    }

    @Test
    void quoted_text_keeps_separators_quotes_and_line_breaks_and_rows_are_counted_in_lines() {
        assertThat(rows("a;b\n\"x;\"\"y\"\"\nz\";1\nlast;2\n"))
                .containsExactly("1: a|b", "2: x;\"y\"\nz|1", "4: last|2");
    }

    @Test
    void blank_cells_are_empty() {
        assertThat(rows("a;b;c\n ;\u00a0x;\n")).containsExactly("1: a|b|c", "2: -|\u00a0x|-");
    }

    @Test
    void quotes_that_do_not_match_are_a_fault_and_swallow_nothing() {
        assertThat(fault("a;b\n\"x;1\nlast;2\n").problem()).isEqualTo(Problem.UNREADABLE_FILE);
        assertThat(fault("a;b\n\"x\"y;1\n").problem()).isEqualTo(Problem.UNREADABLE_FILE);
    }

    @Test
    void another_encoding_is_told_with_the_line_it_shows_in() {
        Fault windows = fault("a;b\nx;1\ncaf\u00e9;2\n", Charset.forName("windows-1252"));
        assertThat(windows.problem()).isEqualTo(Problem.NOT_UTF_8);
        assertThat(windows.row()).isEqualTo(3);
        assertThat(windows.sheet()).isEqualTo("statussen");
        assertThat(fault("a;b\nx;1\n", StandardCharsets.UTF_16).problem()).isEqualTo(Problem.NOT_UTF_8);
    }

    @Test
    void text_that_would_be_a_formula_is_guarded_and_comes_back_as_it_was() {
        for (String risky : List.of("=1+1", "+31 6", "-goed", "@naam", "'=1", "''-x", "\tx")) {
            assertThat(FormulaGuard.with(risky)).isEqualTo("'" + risky);
            assertThat(FormulaGuard.without(FormulaGuard.with(risky))).isEqualTo(risky);
        }
        for (String harmless : List.of("'t Loo", "a=b", "", "'")) {
            assertThat(FormulaGuard.with(harmless)).isEqualTo(harmless);
            assertThat(FormulaGuard.without(harmless)).isEqualTo(harmless);
        }
    }

    @Test
    void folders_in_the_zip_and_what_macos_adds_do_not_matter() {
        Csv csv = new Csv()
                .file("jaar/statussen.csv", "a\n1\n")
                .file("__MACOSX/jaar/._statussen.csv", "x")
                .file("jaar/.DS_Store", "x")
                .file("leesmij.txt", "x");
        assertThat(Collected.of(csv.file()).names()).containsExactly("statussen");
    }

    private static List<String> rows(String text) {
        return Collected.of(new Csv().file("statussen.csv", text).file()).rows();
    }

    private static Fault fault(String text) {
        return fault(text, StandardCharsets.UTF_8);
    }

    private static Fault fault(String text, Charset charset) {
        YearFile file = new Csv().file("statussen.csv", text.getBytes(charset)).file();
        return Collected.fault(file, Limits.DEFAULT);
    }

    @Test
    void names_that_point_elsewhere_lead_nowhere() {
        Csv csv = new Csv().file("../../etc/statussen.csv", "a\n1\n").file("C:\\temp\\perioden.csv", "a\n1\n");
        assertThat(Collected.of(csv.file()).names()).containsExactly("statussen", "perioden");
        assertThatThrownBy(() -> Collected.of(new Csv().file("leesmij.txt", "x").file()))
                .isInstanceOf(UnreadableFile.class);
    }
}
