package nl.voortgang.query.statustimeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.voortgang.events.ActivityId;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One status report by its id: where the answer to a new report says it can be read. */
@RestController
@Tag(name = "Status timeline")
class StatusReportsEndpoint {
    private final StatusTimeline timeline;

    StatusReportsEndpoint(StatusTimeline timeline) {
        this.timeline = timeline;
    }

    @GetMapping("/v1/activities/{id}/status-reports/{reportId}")
    @Operation(summary = "One status report of an activity, with its corrections")
    TimelineItem report(
            @PathVariable @Parameter(schema = @Schema(format = "uuid")) String id,
            @PathVariable @Parameter(schema = @Schema(format = "uuid")) String reportId,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        ActivityId activity = new ActivityId(Parameters.id("activity", id));
        UUID wanted = Parameters.id("status report", reportId);
        return timeline.ofActivity(activity, Parameters.knownAt(knownAt)).items().stream()
                .filter(item -> wanted.equals(item.reportId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("status report " + reportId));
    }
}
