package nl.voortgang.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.events.TemplateId;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.publishing.TemplateVersions;
import nl.voortgang.publication.publishing.TemplateVersions.KnownTemplate;
import nl.voortgang.publication.publishing.TemplateVersions.KnownVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Veldwijk has one template as it came, one of its own in two versions, and one that it offers no longer. */
@Configuration(proxyBeanMethods = false)
class FakeTemplates {
    static final String FIRST = text("tegels", "Tegels");
    static final String SECOND = text("tegels", "Tegels van Veldwijk");
    static final String SHIPPED = text("statusoverzicht", "Statusoverzicht");

    static String text(String name, String title) {
        return """
                {{!
                name: NAME
                title: TITLE
                }}
                <!DOCTYPE html>
                <html lang="nl"><head><title>{{organisation}}</title></head><body><main><h1>TITLE</h1></main></body></html>
                """.replace("NAME", name).replace("TITLE", title);
    }

    static String digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    @Bean
    KeptTemplateDrafts templateDrafts() {
        return new KeptTemplateDrafts();
    }

    @Bean
    TemplateVersions templateVersions() {
        List<KnownTemplate> all = List.of(
                new KnownTemplate("statusoverzicht", "Statusoverzicht", null, false, List.of(shipped())),
                new KnownTemplate(
                        "tegels",
                        "Tegels van Veldwijk",
                        2L,
                        false,
                        List.of(own(2, SECOND, true), own(1, FIRST, false))),
                new KnownTemplate("oud", "Oud", 2L, true, List.of(own(1, FIRST, false))));
        Map<String, String> texts = Map.of(digest(FIRST), FIRST, digest(SECOND), SECOND, digest(SHIPPED), SHIPPED);
        TemplateVersions versions = mock();
        when(versions.of(any())).thenReturn(all);
        when(versions.find(any())).thenAnswer(call -> all.stream()
                .filter(each ->
                        each.name().equals(call.<TemplateId>getArgument(0).name()))
                .findFirst());
        when(versions.text(any())).thenAnswer(call -> Optional.ofNullable(
                        texts.get(call.<TemplateVersion>getArgument(0).digest()))
                .map(text -> text.getBytes(StandardCharsets.UTF_8)));
        return versions;
    }

    private static KnownVersion shipped() {
        return new KnownVersion(
                new TemplateVersion("statusoverzicht", 1, digest(SHIPPED)), "Statusoverzicht", false, true, null, null);
    }

    private static KnownVersion own(int number, String text, boolean inUse) {
        String title = text.equals(FIRST) ? "Tegels" : "Tegels van Veldwijk";
        return new KnownVersion(
                new TemplateVersion("tegels", number, digest(text)),
                title,
                true,
                inUse,
                1200L + number,
                PublicationSpecimens.MADE);
    }
}
