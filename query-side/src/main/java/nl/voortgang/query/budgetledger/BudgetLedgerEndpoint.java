package nl.voortgang.query.budgetledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.voortgang.events.ActivityId;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Budget lines from adopted to actual, and the figures that earlier reports printed. */
@RestController
@Tag(name = "Budget ledger")
final class BudgetLedgerEndpoint {
    private final BudgetLedger ledger;
    private final PrintedFigures figures;

    BudgetLedgerEndpoint(BudgetLedger ledger, PrintedFigures figures) {
        this.ledger = ledger;
        this.figures = figures;
    }

    @GetMapping("/v1/organisations/{id}/budget-ledger")
    @Operation(summary = "Budget lines: adopted, every approved adjustment with its decision, current and actual")
    Ledger lines(
            @PathVariable String id,
            @RequestParam(required = false)
                    @Parameter(description = "Code or id of a programme or theme; includes all below it")
                    @Nullable
                    String programme,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "uuid")) @Nullable String activityId,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "integer")) @Nullable String fiscalYear,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        Parameters given = new Parameters();
        LedgerQuestion question = question(id, programme, activityId, fiscalYear, given);
        Instant moment = given.moment("knownAt", knownAt);
        given.throwIfRefused();
        return ledger.lines(question, moment);
    }

    @GetMapping("/v1/organisations/{id}/budget-summary")
    @Operation(summary = "Budget lines added up per group and fiscal year, before and after reserves; exact, in cents")
    Summary summary(
            @PathVariable String id,
            @RequestParam(required = false)
                    @Parameter(
                            description = "PROGRAMME where it is left out",
                            schema = @Schema(implementation = Grouping.class))
                    @Nullable
                    String by,
            @RequestParam(required = false)
                    @Parameter(
                            description = "ALL where it is left out",
                            schema = @Schema(implementation = Effect.class))
                    @Nullable
                    String effect,
            @RequestParam(required = false)
                    @Parameter(description = "Code or id of a programme or theme; includes all below it")
                    @Nullable
                    String programme,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "uuid")) @Nullable String activityId,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "integer")) @Nullable String fiscalYear,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        Parameters given = new Parameters();
        Grouping grouping = given.read("by", by, "must be SUBJECT, PROGRAMME, TASK_FIELD or LABEL", Grouping::valueOf);
        Effect only = given.read("effect", effect, "must be ALL, INCIDENTAL or STRUCTURAL", Effect::valueOf);
        LedgerQuestion question = question(id, programme, activityId, fiscalYear, given);
        Instant moment = given.moment("knownAt", knownAt);
        given.throwIfRefused();
        return Summary.of(
                ledger.lines(question, moment),
                grouping == null ? Grouping.PROGRAMME : grouping,
                only == null ? Effect.ALL : only);
    }

    private static LedgerQuestion question(
            String id,
            @Nullable String programme,
            @Nullable String activityId,
            @Nullable String fiscalYear,
            Parameters given) {
        return new LedgerQuestion(
                Parameters.organisation(id),
                given.read("programme", programme, "must be a code or an id", text -> text),
                given.read("activityId", activityId, "must be a UUID", ActivityId::of),
                given.read("fiscalYear", fiscalYear, "must be a year", Integer::valueOf));
    }

    @GetMapping("/v1/organisations/{id}/printed-figures")
    @Operation(summary = "Totals and tiles as imported reports printed them; never part of a sum")
    PrintedFigureList figures(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "integer")) @Nullable String fiscalYear,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        Parameters given = new Parameters();
        Integer year = given.read("fiscalYear", fiscalYear, "must be a year", Integer::valueOf);
        Instant moment = given.moment("knownAt", knownAt);
        given.throwIfRefused();
        return figures.all(Parameters.organisation(id), year, moment);
    }
}
