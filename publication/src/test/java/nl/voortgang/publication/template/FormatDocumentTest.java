package nl.voortgang.publication.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.voortgang.publication.print.StoredReports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of the format says all there is. */
class FormatDocumentTest {
    private final String document = read();

    @Test
    void every_place_is_described() {
        Set<String> places = new TreeSet<>();
        collect(Samples.everything().asMap(), places);

        assertThat(places).hasSizeGreaterThan(90).allSatisfy(place -> assertThat(document)
                .contains("`" + place + "`"));
    }

    @Test
    void every_field_of_the_data_is_described() {
        Set<String> fields = new TreeSet<>();
        StoredReports.ALL.forEach(
                organisation -> collect(JsonMapper.shared().readTree(StoredReports.json(organisation)), fields));

        assertThat(fields).hasSizeGreaterThan(60).allSatisfy(field -> assertThat(document)
                .contains("`" + field + "`"));
    }

    @Test
    void every_template_of_the_program_is_described() {
        assertThat(new BuiltInTemplates().all())
                .allSatisfy(each -> assertThat(document).contains("`" + each.name() + "`"));
    }

    /** But for the flags that stand beside lists. */
    private static void collect(@Nullable Object found, Set<String> names) {
        if (found instanceof Map<?, ?> places) {
            places.forEach((name, value) -> {
                String flagged = String.valueOf(name).replaceFirst("^has", "");
                String list = flagged.isEmpty() ? "" : Character.toLowerCase(flagged.charAt(0)) + flagged.substring(1);
                if (!places.containsKey(list) || list.equals(name)) {
                    names.add(String.valueOf(name));
                }
                collect(value, names);
            });
        } else if (found instanceof Collection<?> list) {
            list.forEach(each -> collect(each, names));
        }
    }

    private static void collect(JsonNode node, Set<String> names) {
        node.propertyNames().forEach(name -> {
            names.add(name);
            collect(node.path(name), names);
        });
        if (node.isArray()) {
            node.forEach(each -> collect(each, names));
        }
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/publication-format.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
