package nl.voortgang.query.projection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far each projection is, and the button to rebuild one. */
@RestController
@RequestMapping("/v1/projections")
@Tag(name = "Projections")
final class ProjectionsEndpoint {
    private final Projections projections;

    ProjectionsEndpoint(Projections projections) {
        this.projections = projections;
    }

    record Items(List<ProjectionStatus> items) {}

    @GetMapping
    @Operation(summary = "How far every projection is")
    Items all() {
        return new Items(projections.all());
    }

    @GetMapping("/{name}")
    @Operation(summary = "How far one projection is, and its last rebuild")
    ProjectionStatus one(@PathVariable String name) {
        return projections.of(name);
    }

    @PostMapping("/{name}/rebuild")
    @Operation(summary = "Rebuild a projection from the log, beside the live one")
    ResponseEntity<ProjectionStatus> rebuild(@PathVariable String name) {
        ProjectionStatus status = projections.rebuild(name);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/projections/" + status.name()))
                .body(status);
    }
}
