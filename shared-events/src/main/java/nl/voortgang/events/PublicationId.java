package nl.voortgang.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What is published about a period, in all its editions: written like the period, {@code zevenaar/vgr1-2020}. */
public record PublicationId(PeriodId periodId) {
    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException where the text is not {@code organisation/period}
     */
    @JsonCreator
    public static PublicationId of(String text) {
        return new PublicationId(PeriodId.of(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return periodId.toString();
    }
}
