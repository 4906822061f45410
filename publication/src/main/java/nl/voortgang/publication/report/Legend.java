package nl.voortgang.publication.report;

import java.util.List;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import org.jspecify.annotations.Nullable;

/** What the statuses of one version of the scale mean, in its own order. */
public record Legend(int scaleVersion, List<Value> values) {
    public Legend {
        values = List.copyOf(values);
    }

    /**
     * One status.
     *
     * @param definition the sentence that explains it
     * @param colour {@code #rrggbb}
     */
    public record Value(
            String code,
            String label,
            @Nullable String definition,
            StatusLevel level,
            StatusShape shape,
            String colour) {}
}
