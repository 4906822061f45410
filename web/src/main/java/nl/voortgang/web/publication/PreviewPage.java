package nl.voortgang.web.publication;

import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.publishing.Previews;
import nl.voortgang.publication.publishing.TemplateChoice;
import nl.voortgang.publication.publishing.TemplateShelf;
import nl.voortgang.query.NotFound;
import nl.voortgang.web.OrganisationGate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the report of a period would look like if it were published now, for who is signed in. */
@Controller
class PreviewPage {
    private final Previews previews;
    private final TemplateShelf shelf;
    private final OrganisationGate gate;

    PreviewPage(Previews previews, TemplateShelf shelf, OrganisationGate gate) {
        this.previews = previews;
        this.shelf = shelf;
        this.gate = gate;
    }

    @GetMapping("/organisations/{id}/periods/{code}/preview")
    ResponseEntity<byte[]> show(
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String template) {
        if (!OrganisationId.isWellFormed(code)) {
            throw new NotFound("period " + code);
        }
        PeriodId period = new PeriodId(gate.pass(id), code);
        String name = Optional.ofNullable(template)
                .or(() -> shelf.choices(period.organisationId()).stream()
                        .map(TemplateChoice::name)
                        .findFirst())
                .orElse("");
        byte[] page = previews.page(period, name).orElseThrow(() -> new NotFound("template " + name));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(Form.HTML.mediaType()))
                .header(StoredPages.POLICY_HEADER, StoredPages.POLICY)
                .body(page);
    }
}
