package nl.voortgang.query.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Access")
final class GrantsEndpoint {
    private final Access access;

    GrantsEndpoint(Access access) {
        this.access = access;
    }

    @GetMapping("/v1/organisations/{id}/grants")
    @Operation(summary = "Who may do what in an organisation, and what is an exception")
    GrantList ofOrganisation(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        return access.in(Parameters.organisation(id), Parameters.knownAt(knownAt));
    }

    @GetMapping("/v1/installation/grants")
    @Operation(summary = "Who may do what in the installation")
    GrantList ofInstallation(
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        return access.in(OrganisationId.INSTALLATION, Parameters.knownAt(knownAt));
    }
}
