package nl.voortgang.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a programme or theme for good. */
public record HeadingId(@JsonValue UUID value) {
    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException where the text is not a UUID
     */
    @JsonCreator
    public static HeadingId of(String text) {
        return new HeadingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
