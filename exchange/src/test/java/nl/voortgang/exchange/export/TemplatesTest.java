package nl.voortgang.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.exchange.file.Limits;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.format.Problem;
import nl.voortgang.exchange.format.Sheet;
import nl.voortgang.exchange.format.Sheets;
import nl.voortgang.exchange.rows.Existing;
import nl.voortgang.exchange.rows.Validation;
import nl.voortgang.exchange.rows.YearRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void a_template_has_every_sheet_with_every_column_and_explains_them(FileFormat format) throws IOException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        template(format)
                .read(
                        name -> (number, cells) -> tables.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(String.join(
                                        "|",
                                        cells.stream()
                                                .map(cell -> cell == null ? "" : cell.shown())
                                                .toList())),
                        Limits.DEFAULT);
        for (Sheet sheet : Sheets.ALL) {
            assertThat(tables.get(sheet.dutch()))
                    .containsExactly(String.join(
                            "|", sheet.columns().stream().map(Column::dutch).toList()));
            assertThat(tables.get(Sheets.EXPLANATION))
                    .anyMatch(line -> line.startsWith(sheet.dutch() + "|||" + sheet.meaning()));
        }
        int columns =
                Sheets.ALL.stream().mapToInt(sheet -> sheet.columns().size()).sum();
        assertThat(tables.get(Sheets.EXPLANATION)).hasSize(1 + Sheets.ALL.size() + columns);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void an_empty_template_lacks_nothing_but_the_organisation(FileFormat format) throws IOException {
        YearRows year = YearRows.of(template(format));
        Validation.check(year, Existing.NOTHING);
        assertThat(year.faults().kept()).extracting(Fault::problem).containsExactly(Problem.MISSING_SHEET);
    }

    private static YearFile template(FileFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Templates.write(format, out);
        return YearFile.of(out.toByteArray());
    }
}
