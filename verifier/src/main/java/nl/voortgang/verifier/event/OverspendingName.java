package nl.voortgang.verifier.event;

import java.util.UUID;

/** The overspending of a programme in a fiscal year, from an id such as {@code zevenaar/2020/<id of the programme>}. */
public record OverspendingName(String organisation, int fiscalYear, String programmeId) {
    public static OverspendingName of(String id) {
        String[] parts = id.split("/", -1);
        try {
            if (parts.length == 3) {
                return new OverspendingName(
                        parts[0],
                        Integer.parseInt(parts[1]),
                        UUID.fromString(parts[2]).toString());
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable("'" + id + "' does not name an overspending");
        }
        throw new Unreadable("'" + id + "' does not name an overspending");
    }
}
