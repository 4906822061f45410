package nl.voortgang.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one figure that an imported report printed. */
public record PrintedFigureId(@JsonValue UUID value) {
    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException where the text is not a UUID
     */
    @JsonCreator
    public static PrintedFigureId of(String text) {
        return new PrintedFigureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
