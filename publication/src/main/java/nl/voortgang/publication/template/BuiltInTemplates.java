package nl.voortgang.publication.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.voortgang.publication.Digest;
import org.springframework.stereotype.Component;

/** The templates that come with the program. An organisation can take one over and change it. */
@Component
public final class BuiltInTemplates {
    /** In the order in which they are offered. */
    private static final List<String> NAMES = List.of(
            "statusoverzicht",
            "doel-uitvoering-toelichting",
            "gepland-gerealiseerd",
            "doelstellingen-met-letter",
            "tegels-en-meerjarenbegroting");

    /** What all five look like. */
    private static final String STYLES = text("house-style.css");

    private final List<BuiltIn> all = NAMES.stream().map(BuiltInTemplates::load).toList();

    /**
     * A template of the program.
     *
     * @param version raised with each change that readers of a report would notice
     * @param text the file as it is
     */
    public record BuiltIn(String name, int version, String title, Digest digest, String text) {
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    public List<BuiltIn> all() {
        return all;
    }

    public Optional<BuiltIn> named(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Optional<BuiltIn> find(Digest digest) {
        return all.stream().filter(each -> each.digest().equals(digest)).findFirst();
    }

    /** The style that a template may place, so that what is printed with any of them looks alike. */
    public static String styles() {
        return STYLES;
    }

    private static BuiltIn load(String name) {
        String text = text(name + ".html");
        ReportTemplate template = ReportTemplate.of(text.getBytes(StandardCharsets.UTF_8));
        return new BuiltIn(name, 1, template.settings().title(), template.digest(), text);
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(
                BuiltInTemplates.class.getResourceAsStream("/publication-templates/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
