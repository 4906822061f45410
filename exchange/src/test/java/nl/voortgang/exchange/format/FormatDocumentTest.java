package nl.voortgang.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/import-format.md is what people go by: it must say what the program does. */
class FormatDocumentTest {
    private static final Pattern SHEET = Pattern.compile("^### (\\w+) \\(([a-z-]+)\\).*");
    private static final Pattern COLUMN =
            Pattern.compile("^\\| ([a-z_]+)(\\*?) \\| ([a-z-]+) \\|(.*)\\| *(?:`([^`]*)`)? *\\|$");

    @Test
    void every_sheet_and_column_stands_in_the_document_with_its_example() throws IOException {
        List<String> documented = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../docs/import-format.md"))) {
            Matcher sheet = SHEET.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (sheet.matches()) {
                documented.add("# " + sheet.group(1) + " " + sheet.group(2));
            } else if (column.matches()) {
                documented.add(column.group(1) + column.group(2) + " " + column.group(3) + " " + column.group(5));
            }
        }
        assertThat(documented).containsExactlyElementsOf(described());
    }

    private static List<String> described() {
        List<String> described = new ArrayList<>();
        for (Sheet sheet : Sheets.ALL) {
            described.add("# " + sheet.dutch() + " " + sheet.english());
            for (Column<?> column : sheet.columns()) {
                String star = column.isRequired() ? "*" : "";
                described.add(column.dutch() + star + " " + column.english() + " " + column.example());
            }
        }
        return described;
    }

    @Test
    void every_example_can_be_read() throws Unfit {
        for (Sheet sheet : Sheets.ALL) {
            for (Column<?> column : sheet.columns()) {
                String example = column.example();
                if (example != null) {
                    assertThat(column.kind().reading().read(new Cell.Text(example)))
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void every_value_is_read_as_it_is_written() throws Unfit {
        for (Sheet sheet : Sheets.ALL) {
            for (Column<?> column : sheet.columns()) {
                if (column.kind().type().isEnum()) {
                    for (Object constant : column.kind().type().getEnumConstants()) {
                        assertThat((Object) column.kind().reading().read(column.cell(constant)))
                                .isEqualTo(constant);
                    }
                }
            }
        }
    }
}
