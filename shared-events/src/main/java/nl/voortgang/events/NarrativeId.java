package nl.voortgang.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one text without a status. */
public record NarrativeId(@JsonValue UUID value) {
    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException where the text is not a UUID
     */
    @JsonCreator
    public static NarrativeId of(String text) {
        return new NarrativeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
