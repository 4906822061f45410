package nl.voortgang.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one measurement of an indicator. */
public record MeasurementId(@JsonValue UUID value) {
    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException where the text is not a UUID
     */
    @JsonCreator
    public static MeasurementId of(String text) {
        return new MeasurementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
