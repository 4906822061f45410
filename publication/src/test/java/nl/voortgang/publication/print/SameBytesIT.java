package nl.voortgang.publication.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.Form;
import org.junit.jupiter.api.Test;

/** The same report gives the same bytes, wherever and whenever it is printed. */
class SameBytesIT {
    @Test
    void another_machine_with_another_language_clock_and_character_set_prints_the_same() throws Exception {
        List<String> here = digests();

        assertThat(here).hasSize(StoredReports.ALL.size() * Form.values().length);
        assertThat(elsewhere("Pacific/Auckland", "ar", "EG")).isEqualTo(here);
    }

    /** Run in a Java of its own. */
    static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] args) {
            digests().forEach(System.out::println);
        }
    }

    private static List<String> digests() {
        List<String> digests = new ArrayList<>();
        for (String organisation : StoredReports.ALL) {
            Map<Form, byte[]> forms =
                    Printer.all(StoredReports.published(organisation), StoredReports.template(organisation));
            forms.forEach((form, bytes) -> digests.add(organisation + " " + form + " " + Digest.of(bytes)));
        }
        return digests;
    }

    private static List<String> elsewhere(String zone, String language, String country)
            throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=" + zone,
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Dfile.encoding=ISO-8859-1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).isZero();
        return printed.lines().toList();
    }
}
