package nl.voortgang.query.indicators;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Indicators")
final class IndicatorsEndpoint {
    private final Indicators indicators;

    IndicatorsEndpoint(Indicators indicators) {
        this.indicators = indicators;
    }

    @GetMapping("/v1/organisations/{id}/indicators")
    @Operation(summary = "Indicators with their targets and measured values")
    IndicatorList all(
            @PathVariable String id,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Only those of this goal, activity or heading",
                            schema = @Schema(format = "uuid"))
                    @Nullable
                    String subjectId,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        Parameters given = new Parameters();
        UUID subject = given.read("subjectId", subjectId, "must be a UUID", UUID::fromString);
        Instant moment = given.moment("knownAt", knownAt);
        given.throwIfRefused();
        OrganisationId organisation = Parameters.organisation(id);
        return subject == null ? indicators.all(organisation, moment) : indicators.of(organisation, subject, moment);
    }
}
