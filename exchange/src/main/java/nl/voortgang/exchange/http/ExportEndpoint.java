package nl.voortgang.exchange.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import nl.voortgang.command.http.Paths;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.export.Exporter;
import nl.voortgang.exchange.export.FileFormat;
import nl.voortgang.exchange.export.Templates;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.InvalidQuery.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives files out. */
@RestController
@Tag(name = "Exports")
class ExportEndpoint {
    private final Exporter exporter;

    ExportEndpoint(Exporter exporter) {
        this.exporter = exporter;
    }

    @GetMapping("/v1/organisations/{id}/export")
    @Operation(summary = "An organisation as a file that can be imported")
    void export(
            @PathVariable String id,
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(required = false) @Nullable String knownAt,
            HttpServletResponse response)
            throws IOException {
        OrganisationId organisation = Paths.organisation(id);
        FileFormat wanted = format(format);
        Instant moment = moment(knownAt);
        name(response, organisation.value(), wanted);
        exporter.write(organisation, moment, wanted, response.getOutputStream());
    }

    @GetMapping("/v1/import-template")
    @Operation(summary = "An empty file to fill in")
    void template(@RequestParam(defaultValue = "xlsx") String format, HttpServletResponse response) throws IOException {
        FileFormat wanted = format(format);
        name(response, "voortgang-sjabloon", wanted);
        Templates.write(wanted, response.getOutputStream());
    }

    private static void name(HttpServletResponse response, String name, FileFormat format) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.extension())
                        .build()
                        .toString());
    }

    private static FileFormat format(String name) {
        return FileFormat.named(name)
                .orElseThrow(() -> new InvalidQuery(List.of(new Fault("format", "must be xlsx or csv"))));
    }

    private static @Nullable Instant moment(@Nullable String knownAt) {
        try {
            return knownAt == null || knownAt.isBlank() ? null : Instant.parse(knownAt);
        } catch (DateTimeParseException e) {
            throw new InvalidQuery(List.of(new Fault("knownAt", "must be an instant such as 2020-11-19T09:00:53Z")));
        }
    }
}
