package nl.voortgang.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.format.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_folder_is_read_like_a_zip_file_and_is_always_the_same_file() throws IOException {
        Files.writeString(folder.resolve("statussen.csv"), "a\n1\n");
        Files.writeString(folder.resolve("perioden.csv"), "b\n2\n");
        Files.writeString(folder.resolve("leesmij.txt"), "x");
        YearFile file = YearFile.of(folder);
        assertThat(Collected.of(file).names()).containsExactly("perioden", "statussen");
        assertThat(YearFile.of(folder).digest()).isEqualTo(file.digest()).hasSize(64);
        Files.writeString(folder.resolve("perioden.csv"), "b\n3\n");
        assertThat(YearFile.of(folder).digest()).isNotEqualTo(file.digest());
    }

    @Test
    void a_file_on_disk_is_taken_as_it_is() throws IOException {
        Path zip = Files.write(
                folder.resolve("jaar.zip"),
                new Csv().file("perioden.csv", "a\n1\n").zip());
        assertThat(Collected.of(YearFile.of(zip)).rows()).containsExactly("1: a", "2: 1");
    }

    @Test
    void an_archive_of_very_many_files_is_refused() {
        Csv many = new Csv();
        for (int n = 0; n < 20; n++) {
            many.file("f" + n + ".csv", "a\n");
        }
        assertThat(Collected.fault(many.file(), new Limits(1_000_000, 1_000_000, 10, 100))
                        .problem())
                .isEqualTo(Problem.TOO_LARGE);
    }
}
