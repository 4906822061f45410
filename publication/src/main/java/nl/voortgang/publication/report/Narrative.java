package nl.voortgang.publication.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text on an item in one period, without a status.
 *
 * @param period its code
 * @param corrections how often it was written again
 * @param erased the fields whose text was made unreadable: they are null although something had been written
 */
public record Narrative(
        String period,
        UUID narrativeId,
        @Nullable String title,
        @Nullable String text,
        int corrections,
        List<String> erased) {
    public Narrative {
        erased = List.copyOf(erased);
    }
}
