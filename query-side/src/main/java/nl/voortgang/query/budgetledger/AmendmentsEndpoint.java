package nl.voortgang.query.budgetledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Budget amendments. The ETag of one is what approving or rejecting it needs as {@code If-Match}. */
@RestController
@Tag(name = "Amendments")
final class AmendmentsEndpoint {
    private final Amendments amendments;

    AmendmentsEndpoint(Amendments amendments) {
        this.amendments = amendments;
    }

    @GetMapping("/v1/organisations/{id}/amendments")
    @Operation(summary = "Budget amendments of an organisation, from proposal to decision")
    AmendmentList all(
            @PathVariable String id,
            @RequestParam(required = false)
                    @Parameter(schema = @Schema(implementation = AmendmentState.class))
                    @Nullable
                    String state,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        Parameters given = new Parameters();
        AmendmentState only = given.read(
                "state", state, "must be PROPOSED, APPROVED, REJECTED or WITHDRAWN", AmendmentState::valueOf);
        Instant moment = given.moment("knownAt", knownAt);
        given.throwIfRefused();
        return amendments.all(Parameters.organisation(id), only, moment);
    }

    /**
     * The header is set by hand: a ResponseEntity with an ETag would answer 304 to If-None-Match, and the revision of the amendment says
     * nothing about the titles and the names of people that are part of the answer too.
     */
    @GetMapping("/v1/organisations/{id}/amendments/{amendmentId}")
    @Operation(summary = "One budget amendment; its ETag is its revision")
    OneAmendment one(
            @PathVariable String id,
            @PathVariable @Parameter(schema = @Schema(format = "uuid")) String amendmentId,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable String knownAt,
            HttpServletResponse response) {
        AmendmentId wanted = new AmendmentId(Parameters.id("amendment", amendmentId));
        OneAmendment found = amendments.one(Parameters.organisation(id), wanted, Parameters.knownAt(knownAt));
        response.setHeader(HttpHeaders.ETAG, "\"" + found.amendment().revision() + "\"");
        return found;
    }
}
