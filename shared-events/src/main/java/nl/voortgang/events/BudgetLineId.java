package nl.voortgang.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a budget line for good. */
public record BudgetLineId(@JsonValue UUID value) {
    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException where the text is not a UUID
     */
    @JsonCreator
    public static BudgetLineId of(String text) {
        return new BudgetLineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
