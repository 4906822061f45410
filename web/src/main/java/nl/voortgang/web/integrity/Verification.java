package nl.voortgang.web.integrity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A check of the log, under way or ended.
 *
 * @param replay up to where events are folded again, and whose; null where everything is checked
 * @param endedAt null while it is under way
 * @param step what it is at, while it is under way
 * @param done how far it is with that step, of {@code total}; once it ended, how many events were read
 * @param checks what was checked; empty until it ended
 * @param failure why it could not be brought to its end; null where it could
 */
public record Verification(
        Instant startedAt,
        @Nullable Replay replay,
        @Nullable Instant endedAt,
        String step,
        long done,
        long total,
        List<Check> checks,
        @Nullable String failure) {
    public Verification {
        checks = List.copyOf(checks);
    }

    /**
     * One thing that was checked.
     *
     * @param checked how many of them
     * @param differing how many of them are not as they should be
     * @param differences the first of those, as sentences
     * @param notes what else a reader must know, such as what was not checked
     */
    public record Check(String name, long checked, long differing, List<String> differences, List<String> notes) {
        public Check {
            differences = List.copyOf(differences);
            notes = List.copyOf(notes);
        }

        /** Under which its name stands in the reader's language; the verifier itself speaks English. */
        public String key() {
            return "integrity.check."
                    + name.toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]+", "-")
                            .replaceAll("-$", "");
        }

        public boolean isGood() {
            return differing == 0;
        }
    }

    /** The position up to which events are folded again; null where everything is checked. */
    public @Nullable Long upTo() {
        return replay == null ? null : replay.upTo();
    }

    public boolean isRunning() {
        return endedAt == null;
    }

    public boolean isGood() {
        return failure == null && checks.stream().allMatch(Check::isGood);
    }

    /** How many rows of the read models were compared, and whatever else was looked at. */
    public long compared() {
        return checks.stream().mapToLong(Check::checked).sum();
    }

    public long differences() {
        return checks.stream().mapToLong(Check::differing).sum();
    }
}
