package nl.voortgang.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemesTest {
    @TempDir
    private Path home;

    private Path directory;
    private Themes themes;

    @BeforeEach
    void set_up() throws IOException {
        directory = Files.createDirectory(home.resolve("themes"));
        themes = new Themes(directory);
    }

    @Test
    void an_organisation_without_a_file_has_the_standard_look() {
        assertThat(themes.address("zevenaar")).isNull();
        assertThat(themes.address(null)).isNull();
        assertThat(new Themes(home.resolve("nowhere")).address("zevenaar")).isNull();
    }

    @Test
    void its_address_changes_with_its_content() throws IOException {
        write("zevenaar", "--vg-brand: #7a1f5c;", Instant.EPOCH);
        String first = themes.address("zevenaar");
        write("zevenaar", "--vg-brand: #57143f;", Instant.EPOCH.plusSeconds(1));

        assertThat(first).matches("/design/themes/zevenaar/[0-9a-f]{32}\\.css");
        assertThat(themes.address("zevenaar")).isNotEqualTo(first);
        assertThat(themes.of("zevenaar").orElseThrow().css()).contains("#57143f");
    }

    @Test
    void a_file_that_breaks_a_rule_is_not_used() throws IOException {
        write("zevenaar", "--vg-brand: #ffcc00;", Instant.EPOCH);

        assertThat(themes.address("zevenaar")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "..", "zevenaar/../../secret", "Zevenaar", ""})
    void nothing_outside_the_directory_is_read(String organisation) throws IOException {
        Files.writeString(home.resolve("secret.css"), "--vg-brand: #7a1f5c;");
        write("Zevenaar", "--vg-brand: #7a1f5c;", Instant.EPOCH);

        assertThat(themes.of(organisation)).isEmpty();
    }

    private void write(String organisation, String theme, Instant changed) throws IOException {
        Path file = Files.writeString(directory.resolve(organisation + ".css"), theme);
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }
}
