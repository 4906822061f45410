package nl.voortgang.web.template;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.voortgang.events.TemplateId;
import nl.voortgang.publication.Digest;

/**
 * A template that somebody uploaded, that is in order, and that nothing is printed with yet.
 *
 * @param text the file as it is
 */
public record TemplateDraft(TemplateId templateId, String title, String text, Instant savedAt) {
    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String digest() {
        return Digest.of(bytes()).hex();
    }
}
