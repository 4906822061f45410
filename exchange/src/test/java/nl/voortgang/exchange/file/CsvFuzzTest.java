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
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.format.Cell;
import nl.voortgang.exchange.format.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** A CSV file says the same after an export as before, or is refused for its quotes or its encoding. */
class CsvFuzzTest {

    static Stream<byte[]> files() {
        return Stream.of(
                        "code;label\nV;a, b\n",
                        "a,b\r\n\"x,\"\"y\"\"\nz\",'=1\r\n",
                        "\uFEFFa;b;c\n ;\u00a0;\n;;-1\n",
                        "a\tb\r1\r\r2",
                        "\"a;b\",c,d\n1;2,3,4\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("files")
    @FuzzTest
    void what_is_read_is_written_and_read_again_as_the_same(byte[] content) throws IOException {
        List<List<@Nullable Cell>> rows;
        try {
            rows = read(new Csv().file("statussen.csv", content).file());
        } catch (UnreadableFile refused) {
            assertThat(refused.fault().problem()).isIn(Problem.UNREADABLE_FILE, Problem.NOT_UTF_8);
            return;
        }
        List<List<@Nullable Cell>> again = read(written(rows));

        assertThat(again.subList(1, again.size())).isEqualTo(rows);
    }

    /** Rows without any cell say nothing, and are not told from no row. */
    private static List<List<@Nullable Cell>> read(YearFile file) {
        List<List<@Nullable Cell>> rows = new ArrayList<>();
        file.read(
                name -> (number, cells) -> {
                    if (cells.stream().anyMatch(Objects::nonNull)) {
                        rows.add(new ArrayList<>(cells));
                    }
                },
                Limits.DEFAULT);
        return rows;
    }

    /** As an export writes it: the first row holds names, of which there are at least two. */
    private static YearFile written(List<List<@Nullable Cell>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvZipWriter writer = new CsvZipWriter(out)) {
            int columns = rows.stream().mapToInt(List::size).max().orElse(0);
            writer.table(
                    "statussen",
                    IntStream.range(0, Math.max(2, columns))
                            .mapToObj(at -> "n" + at)
                            .toList());
            for (List<@Nullable Cell> row : rows) {
                writer.row(row);
            }
        }
        return YearFile.of(out.toByteArray());
    }
}
