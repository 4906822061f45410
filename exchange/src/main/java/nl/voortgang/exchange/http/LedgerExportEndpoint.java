package nl.voortgang.exchange.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.ledger.LedgerExport;
import nl.voortgang.exchange.ledger.LedgerFile;
import nl.voortgang.exchange.ledger.LedgerFormat;
import nl.voortgang.query.Parameters;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the budget ledger out as a file. */
@RestController
@Tag(name = "Budget ledger")
class LedgerExportEndpoint {
    /** The last position of the log that the file knows of. */
    static final String POSITION = "Voortgang-Position";

    private final LedgerExport export;

    LedgerExportEndpoint(LedgerExport export) {
        this.export = export;
    }

    @GetMapping("/v1/organisations/{id}/budget-ledger/export")
    @Operation(summary = "The budget ledger as a workbook, CSV or PDF, with the question and its moment printed in it")
    ResponseEntity<byte[]> export(
            @PathVariable String id,
            @RequestParam(required = false)
                    @Parameter(
                            description = "XLSX where it is left out",
                            schema = @Schema(implementation = LedgerFormat.class))
                    @Nullable
                    String format,
            @RequestParam(required = false)
                    @Parameter(description = "Code or id of a programme or theme; includes all below it")
                    @Nullable
                    String programme,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "uuid")) @Nullable String activityId,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "integer")) @Nullable String fiscalYear,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        Parameters given = new Parameters();
        LedgerFormat wanted = given.read("format", format, "must be XLSX, CSV or PDF", LedgerFormat::valueOf);
        OrganisationId organisation = Parameters.organisation(id);
        LedgerQuestion question = new LedgerQuestion(
                organisation,
                given.read("programme", programme, "must be a code or an id", text -> text),
                given.read("activityId", activityId, "must be a UUID", ActivityId::of),
                given.read("fiscalYear", fiscalYear, "must be a year", Integer::valueOf));
        Instant moment = given.moment("knownAt", knownAt);
        given.throwIfRefused();
        LedgerFormat shape = wanted == null ? LedgerFormat.XLSX : wanted;
        return answer(organisation, shape, export.write(question, moment, shape));
    }

    private static ResponseEntity<byte[]> answer(OrganisationId organisation, LedgerFormat format, LedgerFile file) {
        String name = organisation + "-begrotingsverloop-" + file.asOf().position() + "." + format.extension();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(POSITION, Long.toString(file.asOf().position()))
                .body(file.bytes());
    }
}
