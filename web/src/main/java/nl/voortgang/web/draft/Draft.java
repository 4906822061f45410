package nl.voortgang.web.draft;

import java.time.Instant;
import java.util.Map;
import nl.voortgang.events.ActivityId;

/**
 * What one person has written about an activity for a period.
 *
 * @param version another one for each time it was saved, never used again
 * @param fields of the form, as typed; those that are empty are left out
 */
public record Draft(ActivityId activity, long version, Instant savedAt, Map<String, String> fields) {
    /** The field that says that the earlier report still holds, instead of a text. */
    public static final String UNCHANGED = "unchanged";

    public Draft {
        fields = Map.copyOf(fields);
    }

    public boolean isUnchanged() {
        return fields.containsKey(UNCHANGED);
    }
}
