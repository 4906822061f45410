package nl.voortgang.web.template;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of the format of templates, as it stands among the documents of the program. */
@Controller
class FormatPage {
    private static final Resource DOCUMENT = new ClassPathResource("help/publication-format.md");

    @GetMapping("/help/publication-format")
    ResponseEntity<Resource> show() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(DOCUMENT);
    }
}
