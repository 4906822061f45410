package nl.voortgang.query.outline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.Parameters;
import nl.voortgang.query.VisibleOrganisations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations, their periods and their outline over HTTP. */
@RestController
@RequestMapping("/v1/organisations")
@Tag(name = "Outline")
class OrganisationsEndpoint {
    private final Outline outline;
    private final ObjectProvider<VisibleOrganisations> visible;

    OrganisationsEndpoint(Outline outline, ObjectProvider<VisibleOrganisations> visible) {
        this.outline = outline;
        this.visible = visible;
    }

    @GetMapping
    @Operation(summary = "The organisations in which you have a role")
    OrganisationList all(
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        OrganisationList all = outline.organisations(Parameters.knownAt(knownAt));
        return new OrganisationList(
                all.items().stream()
                        .filter(one -> visible.stream().allMatch(rule -> rule.includes(new OrganisationId(one.id()))))
                        .toList(),
                all.asOf());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One organisation with its status scale in force")
    OrganisationView one(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        return outline.organisation(Parameters.organisation(id), Parameters.knownAt(knownAt));
    }

    @GetMapping("/{id}/periods")
    @Operation(summary = "Reporting periods of an organisation, earliest first")
    PeriodList periods(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        return outline.periods(Parameters.organisation(id), Parameters.knownAt(knownAt));
    }

    @GetMapping("/{id}/units")
    @Operation(summary = "Organisational units of an organisation, those that are retired last")
    UnitList units(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        return outline.units(Parameters.organisation(id), Parameters.knownAt(knownAt));
    }

    @GetMapping("/{id}/outline")
    @Operation(summary = "Programmes, themes, goals and activities of an organisation, each after what it belongs to")
    ItemList outline(
            @PathVariable String id,
            @RequestParam(required = false)
                    @Parameter(
                            description = "With what is retired too",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @Nullable
                    String retired,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        Parameters given = new Parameters();
        boolean withRetired = given.flag("retired", retired);
        Instant moment = given.moment("knownAt", knownAt);
        given.throwIfRefused();
        return outline.items(Parameters.organisation(id), withRetired, moment);
    }
}
