package nl.voortgang.query.collectionprogress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The progress of collecting over HTTP. */
@RestController
@Tag(name = "Collection progress")
class ProgressEndpoint {
    private final CollectionProgress progress;

    ProgressEndpoint(CollectionProgress progress) {
        this.progress = progress;
    }

    @GetMapping("/v1/organisations/{id}/collection-progress")
    @Operation(summary = "How many activities were reported on, per period and heading")
    ProgressOverview of(
            @PathVariable String id,
            @RequestParam(required = false)
                    @Parameter(description = "Code of one period", example = "vgr1-2020")
                    @Nullable
                    String period,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        String code = period == null || period.isBlank() ? null : period;
        return progress.of(Parameters.organisation(id), code, Parameters.knownAt(knownAt));
    }
}
