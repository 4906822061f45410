package nl.voortgang.web.theme;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stylesheet of an organisation's look. Its address has the content's digest in it, as those of all stylesheets have. */
@Controller
class ThemeEndpoint {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final Themes themes;

    ThemeEndpoint(Themes themes) {
        this.themes = themes;
    }

    @GetMapping("/design/themes/{organisation}/{digest}.css")
    ResponseEntity<String> stylesheet(@PathVariable String organisation, @PathVariable String digest) {
        return themes.of(organisation)
                .filter(theme -> theme.digest().equals(digest))
                .map(theme -> ResponseEntity.ok()
                        .contentType(CSS)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                        .body(theme.css()))
                .orElse(ResponseEntity.notFound().build());
    }
}
