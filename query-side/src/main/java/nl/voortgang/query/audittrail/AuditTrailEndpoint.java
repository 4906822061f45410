package nl.voortgang.query.audittrail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.Parameters;
import nl.voortgang.query.audittrail.TrailParameters.Asked;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "Audit trail")
final class AuditTrailEndpoint {
    private final AuditTrail trail;
    private final ActorNames names;

    AuditTrailEndpoint(AuditTrail trail, ActorNames names) {
        this.trail = trail;
        this.names = names;
    }

    @GetMapping("/organisations/{id}/audit-trail")
    @Operation(
            summary = "What happened in an organisation: who changed what, when and why, with values before and after")
    TrailPage page(@PathVariable String id, @ParameterObject TrailParameters parameters) {
        Asked asked = parameters.ask(Parameters.organisation(id), names);
        return trail.page(asked.question(), asked.knownAt());
    }

    @GetMapping("/events/{position}")
    @Operation(summary = "One event by its position in the log")
    TrailEvent event(
            @PathVariable String position,
            @Parameter(description = "As known at this instant", schema = @Schema(format = "date-time"))
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt) {
        Parameters given = new Parameters();
        Long at = given.read("position", position, "must be a whole number", Typed::position);
        Instant moment = given.moment("knownAt", knownAt);
        given.throwIfRefused();
        if (at == null) {
            throw new NotFound("event");
        }
        return trail.event(at, moment);
    }
}
