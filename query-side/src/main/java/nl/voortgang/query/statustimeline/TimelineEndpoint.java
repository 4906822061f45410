package nl.voortgang.query.statustimeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingId;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was reported on one subject, period by period. The ETag is what a change of the subject needs as {@code If-Match}. */
@RestController
@Tag(name = "Status timeline")
class TimelineEndpoint {
    private final StatusTimeline timeline;

    TimelineEndpoint(StatusTimeline timeline) {
        this.timeline = timeline;
    }

    @GetMapping("/v1/activities/{id}/timeline")
    @Operation(summary = "Status reports and narratives of an activity, per period")
    Timeline ofActivity(
            @PathVariable @Parameter(schema = @Schema(format = "uuid")) String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable String knownAt,
            HttpServletResponse response) {
        return answer(
                timeline.ofActivity(new ActivityId(Parameters.id("activity", id)), Parameters.knownAt(knownAt)),
                response);
    }

    @GetMapping("/v1/goals/{id}/timeline")
    @Operation(summary = "Assessments and narratives of a goal, per period")
    Timeline ofGoal(
            @PathVariable @Parameter(schema = @Schema(format = "uuid")) String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable String knownAt,
            HttpServletResponse response) {
        return answer(timeline.ofGoal(new GoalId(Parameters.id("goal", id)), Parameters.knownAt(knownAt)), response);
    }

    @GetMapping("/v1/headings/{id}/timeline")
    @Operation(summary = "Narratives of a programme or theme, per period")
    Timeline ofHeading(
            @PathVariable @Parameter(schema = @Schema(format = "uuid")) String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable String knownAt,
            HttpServletResponse response) {
        return answer(
                timeline.ofHeading(new HeadingId(Parameters.id("heading", id)), Parameters.knownAt(knownAt)), response);
    }

    /**
     * Sets the header by hand. A ResponseEntity with an ETag would answer 304 to If-None-Match, and the revision of the subject says nothing
     * about labels of periods and names of people, which are part of the answer too.
     */
    private static Timeline answer(Timeline timeline, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, "\"" + timeline.revision() + "\"");
        return timeline;
    }
}
