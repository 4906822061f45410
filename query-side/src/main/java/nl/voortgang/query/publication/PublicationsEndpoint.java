package nl.voortgang.query.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Publications")
final class PublicationsEndpoint {
    private final Publications publications;

    PublicationsEndpoint(Publications publications) {
        this.publications = publications;
    }

    @GetMapping("/v1/organisations/{id}/publications")
    @Operation(summary = "What was published, in all its editions, newest first")
    EditionList all(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        return publications.of(Parameters.organisation(id), Parameters.knownAt(knownAt));
    }

    @GetMapping("/v1/organisations/{id}/periods/{code}/publications")
    @Operation(summary = "The editions of one period, newest first")
    EditionList ofPeriod(
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        return publications.of(period(id, code), Parameters.knownAt(knownAt));
    }

    @GetMapping("/v1/organisations/{id}/periods/{code}/publications/{edition}")
    @Operation(summary = "One edition: how far it is, and the digests of what was printed")
    ResponseEntity<OneEdition> one(
            @PathVariable String id,
            @PathVariable String code,
            @PathVariable String edition,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        return number(edition)
                .flatMap(number -> publications.edition(period(id, code), number, Parameters.knownAt(knownAt)))
                .map(found -> ResponseEntity.ok()
                        .eTag("\"" + found.edition().revision() + "\"")
                        .body(found))
                .orElseThrow(() -> new NotFound("edition " + edition));
    }

    @GetMapping("/v1/organisations/{id}/templates")
    @Operation(summary = "The templates that the organisation has of its own")
    TemplateList templates(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        return publications.templates(Parameters.organisation(id), Parameters.knownAt(knownAt));
    }

    private static Optional<Integer> number(String edition) {
        return edition.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(edition)) : Optional.empty();
    }

    private static PeriodId period(String id, String code) {
        OrganisationId organisation = Parameters.organisation(id);
        if (!OrganisationId.isWellFormed(code)) {
            throw new NotFound("period " + code);
        }
        return new PeriodId(organisation, code);
    }
}
