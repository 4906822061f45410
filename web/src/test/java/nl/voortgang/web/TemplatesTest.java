package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in templates that show late or not at all. */
class TemplatesTest {
    private static final Pattern PREPROCESSED = Pattern.compile("th:[a-z-]+=\"[^\"]*__[^\"]*\"");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>", Pattern.DOTALL);

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void has_nothing_inline_that_a_strict_policy_forbids(Path template) {
        assertThat(MessagesTest.read(template))
                .doesNotContainPattern(
                        "<script(?! defer=\"defer\"[^>]* th:src=[^>]*></script>)|<style|\\sstyle=|\\son[a-z]+=|javascript:");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void never_prints_text_as_markup(Path template) {
        assertThat(MessagesTest.read(template)).doesNotContain("th:utext");
    }

    /** Between double underscores an expression is evaluated before the rest, so a class name of that form breaks it. */
    @ParameterizedTest
    @MethodSource("templates")
    void has_no_double_underscore_in_an_expression(Path template) {
        assertThat(MessagesTest.read(template)).doesNotContainPattern(PREPROCESSED);
    }

    /** A tag is replaced before its condition is looked at. */
    @ParameterizedTest
    @MethodSource("templates")
    void has_no_condition_on_a_tag_that_is_replaced(Path template) {
        Matcher tag = TAG.matcher(MessagesTest.read(template));
        assertThat(tag.results().map(found -> found.group()).filter(text -> text.contains("th:replace=")))
                .noneMatch(text -> text.contains("th:if=") || text.contains("th:unless=") || text.contains("th:each="));
    }
}
