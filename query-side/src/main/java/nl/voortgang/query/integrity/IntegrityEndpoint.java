package nl.voortgang.query.integrity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/integrity")
@Tag(name = "Integrity")
final class IntegrityEndpoint {
    private static final String WHOLE_NUMBER = "must be a whole number of 1 or more";

    private final Integrity integrity;

    IntegrityEndpoint(Integrity integrity) {
        this.integrity = integrity;
    }

    record Keys(List<KeyView> items) {}

    @GetMapping("/checkpoint")
    @Operation(summary = "The latest signed checkpoint of the log: how many events, and the root over them")
    CheckpointView checkpoint() {
        return integrity.checkpoint().orElseThrow(() -> new NotFound("checkpoint"));
    }

    @GetMapping("/keys")
    @Operation(summary = "The keys that sign checkpoints, oldest first")
    Keys keys() {
        return new Keys(integrity.keys());
    }

    @GetMapping("/inclusion-proof")
    @Operation(summary = "The proof that an event is in the log, unchanged and in its place")
    ProofView inclusion(
            @Parameter(
                            description = "Of the event",
                            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    @RequestParam(required = false)
                    @Nullable
                    String position) {
        Parameters given = new Parameters();
        long at = required(given, "position", position);
        given.throwIfRefused();
        return ProofView.of(integrity.proofOf(at));
    }

    @GetMapping(value = "/inclusion-proof", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The same as a file, for the verifier")
    String inclusionFile(@RequestParam(required = false) @Nullable String position) {
        return inclusion(position).file();
    }

    @GetMapping("/consistency-proof")
    @Operation(summary = "The proof that a smaller log is the beginning of a larger one: nothing before was changed")
    ConsistencyView consistency(
            @Parameter(
                            description = "Size of the earlier checkpoint",
                            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(
                            description = "Size of the later checkpoint; the latest one's where it is left out",
                            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    @RequestParam(required = false)
                    @Nullable
                    String to) {
        Parameters given = new Parameters();
        long first = required(given, "from", from);
        Long second = given.read("to", to, WHOLE_NUMBER, IntegrityEndpoint::positive);
        given.throwIfRefused();
        return integrity.consistency(first, second);
    }

    private static long required(Parameters given, String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            given.refuse(name, "is missing");
            return 0;
        }
        return Objects.requireNonNullElse(given.read(name, text, WHOLE_NUMBER, IntegrityEndpoint::positive), 0L);
    }

    private static long positive(String text) {
        long number = Long.parseLong(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
