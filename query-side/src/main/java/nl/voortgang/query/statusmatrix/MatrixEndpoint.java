package nl.voortgang.query.statusmatrix;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The matrix over HTTP. */
@RestController
@Tag(name = "Status matrix")
class MatrixEndpoint {
    private final StatusMatrix matrix;

    MatrixEndpoint(StatusMatrix matrix) {
        this.matrix = matrix;
    }

    @GetMapping("/v1/organisations/{id}/status-matrix")
    @Operation(summary = "Status of every goal and activity in every period")
    Matrix of(
            @PathVariable String id,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Only what stands below this programme or theme",
                            schema = @Schema(format = "uuid"))
                    @Nullable
                    String headingId,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        OrganisationId organisation = Parameters.organisation(id);
        Parameters given = new Parameters();
        HeadingId heading = given.read("headingId", headingId, "must be a UUID", HeadingId::of);
        Instant moment = given.moment("knownAt", knownAt);
        given.throwIfRefused();
        return matrix.of(organisation, heading, moment);
    }
}
