package nl.voortgang.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * What was spent beyond the budget by a programme in a fiscal year: written {@code zevenaar/2020/<id of the programme>}.
 *
 * @param programmeId the programme, or what stands above a line where there is none
 */
public record OverspendingId(OrganisationId organisationId, int fiscalYear, UUID programmeId) {
    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException where the text is not {@code organisation/year/programme}
     */
    @JsonCreator
    public static OverspendingId of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not an overspending: " + text);
        }
        return new OverspendingId(new OrganisationId(parts[0]), Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
    }

    @Override
    @JsonValue
    public String toString() {
        return organisationId + "/" + fiscalYear + "/" + programmeId;
    }
}
