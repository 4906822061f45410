package nl.voortgang.exchange.present;

import nl.voortgang.events.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * Who made a value what it is.
 *
 * @param importId null where a person did it here
 */
public record Origin(@Nullable ImportId importId) {
    public static final Origin PERSON = new Origin(null);

    public boolean isPerson() {
        return importId == null;
    }
}
