package nl.voortgang.publication.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever is uploaded as a template: it is told what is wrong, or every page made with it runs nothing and loads nothing. */
class TemplateFuzzTest {
    private static final Set<String> RUNNING = Set.of("script", "iframe", "object", "embed", "form", "link", "base");

    static Stream<byte[]> templates() {
        String frame = """
                {{!
                name: own
                title: Our own
                periods: 2
                }}
                <!DOCTYPE html>
                <html lang="nl"><head><title>{{organisation}}</title><style>p { color: red }</style></head>
                <body><main>CONTENT</main></body></html>
                """;
        return Stream.of(
                        frame.replace("CONTENT", "{{#goals}}<p>{{title}} {{period.label}}</p>{{/goals}}"),
                        frame.replace("CONTENT", "<a href='#x'>x</a><img src='data:image/png;base64,AA==' alt='' />"),
                        frame.replace("CONTENT", "{{^goals}}<p title='{{organisation}}'>&amp;</p>{{/goals}}{{! x }}"),
                        frame.replace("<style>p { color: red }</style>", "<style>{{{styles}}}</style>"))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("templates")
    @FuzzTest
    void it_is_faulty_or_its_pages_are_harmless(byte[] bytes) {
        List<Fault> faults = ReportTemplate.faults(bytes);
        ReportTemplate template;
        try {
            template = ReportTemplate.of(bytes);
        } catch (FaultyTemplate faulty) {
            assertThat(faulty.faults()).isEqualTo(faults).isNotEmpty();
            return;
        }
        assertThat(faults).isEmpty();
        checkHarmless(template.page(Samples.everything()));
        checkHarmless(template.page(Samples.nothing()));
    }

    private static void checkHarmless(Document page) {
        NodeList elements = page.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(element.getTagName().toLowerCase(Locale.ROOT)).isNotIn(RUNNING);
            for (int at = 0; at < element.getAttributes().getLength(); at++) {
                String name = element.getAttributes().item(at).getNodeName().toLowerCase(Locale.ROOT);
                String value = element.getAttributes().item(at).getNodeValue().toLowerCase(Locale.ROOT);
                assertThat(name).doesNotStartWith("on").isNotEqualTo("srcset");
                assertThat(name.equals("src") && !value.startsWith("data:image/"))
                        .as(value)
                        .isFalse();
                assertThat(name.equals("href") && value.strip().startsWith("javascript"))
                        .as(value)
                        .isFalse();
                assertThat(name.equals("style") && value.contains("url("))
                        .as(value)
                        .isFalse();
            }
        }
    }
}
