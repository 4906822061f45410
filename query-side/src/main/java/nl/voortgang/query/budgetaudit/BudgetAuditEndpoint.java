package nl.voortgang.query.budgetaudit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accountant's questions about the budget. */
@RestController
@Tag(name = "Lawfulness")
final class BudgetAuditEndpoint {
    private static final int LARGEST_SAMPLE = 1_000;
    private static final int MOST_DAYS = 3_660;

    private final Lawfulness lawfulness;
    private final Reviews reviews;

    BudgetAuditEndpoint(Lawfulness lawfulness, Reviews reviews) {
        this.lawfulness = lawfulness;
        this.reviews = reviews;
    }

    @GetMapping("/v1/organisations/{id}/lawfulness")
    @Operation(
            summary = "Per programme and fiscal year: what was spent against what the council had authorised by then")
    LawfulnessView lawfulness(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "integer")) @Nullable String fiscalYear,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        Parameters given = new Parameters();
        Integer year = given.read("fiscalYear", fiscalYear, "must be a year", Integer::valueOf);
        Instant moment = given.moment("knownAt", knownAt);
        given.throwIfRefused();
        return lawfulness.check(Parameters.organisation(id), year, moment);
    }

    @GetMapping("/v1/organisations/{id}/budget-review")
    @Operation(summary = "Approved amendments that deserve a look, each with the rules it meets")
    Review review(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "integer")) @Nullable String fiscalYear,
            @RequestParam(required = false)
                    @Parameter(
                            description = "How soon a reversal is soon: 92 days where it is left out",
                            schema = @Schema(type = "integer"))
                    @Nullable
                    String reversedWithinDays,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        Parameters given = new Parameters();
        Integer year = given.read("fiscalYear", fiscalYear, "must be a year", Integer::valueOf);
        Integer days = given.read(
                "reversedWithinDays",
                reversedWithinDays,
                "must be from 0 to " + MOST_DAYS,
                text -> within(0, MOST_DAYS, text));
        Instant moment = given.moment("knownAt", knownAt);
        given.throwIfRefused();
        return reviews.review(
                Parameters.organisation(id), year, days == null ? Reviews.REVERSED_WITHIN_DAYS : days, moment);
    }

    @GetMapping("/v1/organisations/{id}/budget-sample")
    @Operation(summary = "A sample of approved amendments to test: the same seed always draws the same")
    Sample sample(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "integer")) @Nullable String fiscalYear,
            @RequestParam(required = false)
                    @Parameter(
                            description = "COUNT where it is left out",
                            schema = @Schema(implementation = Sample.By.class))
                    @Nullable
                    String by,
            @RequestParam(required = false)
                    @Parameter(description = "How many: 25 where it is left out", schema = @Schema(type = "integer"))
                    @Nullable
                    String size,
            @RequestParam(required = false) @Parameter(description = "Any text; 1 where it is left out") @Nullable
                    String seed,
            @RequestParam(required = false) @Parameter(schema = @Schema(format = "date-time")) @Nullable
                    String knownAt) {
        Parameters given = new Parameters();
        Integer year = given.read("fiscalYear", fiscalYear, "must be a year", Integer::valueOf);
        Sample.By how = given.read("by", by, "must be COUNT or AMOUNT", Sample.By::valueOf);
        Integer many = given.read(
                "size", size, "must be from 1 to " + LARGEST_SAMPLE, text -> within(1, LARGEST_SAMPLE, text));
        String drawn = given.read("seed", seed, "may have at most 100 characters", BudgetAuditEndpoint::seed);
        Instant moment = given.moment("knownAt", knownAt);
        given.throwIfRefused();
        return reviews.sample(
                Parameters.organisation(id),
                year,
                how == null ? Sample.By.COUNT : how,
                many == null ? 25 : many,
                drawn == null ? "1" : drawn,
                moment);
    }

    private static int within(int least, int most, String text) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static String seed(String text) {
        if (text.length() > 100) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
