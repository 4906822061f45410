package nl.voortgang.query.outline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One activity, goal, programme or theme over HTTP, with the ETag that a change has to name. */
@RestController
@Tag(name = "Outline")
class ItemsEndpoint {
    private final Outline outline;

    ItemsEndpoint(Outline outline) {
        this.outline = outline;
    }

    @GetMapping("/v1/activities/{id}")
    @Operation(summary = "One activity")
    ResponseEntity<OneItem> activity(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        return answer(outline.item(SubjectKind.ACTIVITY, Parameters.id("activity", id), Parameters.knownAt(knownAt)));
    }

    @GetMapping("/v1/goals/{id}")
    @Operation(summary = "One goal")
    ResponseEntity<OneItem> goal(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        return answer(outline.item(SubjectKind.GOAL, Parameters.id("goal", id), Parameters.knownAt(knownAt)));
    }

    @GetMapping("/v1/headings/{id}")
    @Operation(summary = "One programme or theme")
    ResponseEntity<OneItem> heading(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        return answer(outline.heading(Parameters.id("heading", id), Parameters.knownAt(knownAt)));
    }

    private static ResponseEntity<OneItem> answer(OneItem item) {
        return ResponseEntity.ok().eTag("\"" + item.item().revision() + "\"").body(item);
    }
}
