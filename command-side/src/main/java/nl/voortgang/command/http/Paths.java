package nl.voortgang.command.http;

import java.util.UUID;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;

/** Reads ids from addresses. What cannot be an id is answered like what does not exist. */
public final class Paths {
    private Paths() {}

    public static UUID uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            // fromString takes shortened forms too; two addresses must not mean the same thing.
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            throw new NoSuchAggregate(text);
        }
        throw new NoSuchAggregate(text);
    }

    public static OrganisationId organisation(String text) {
        if (!OrganisationId.isWellFormed(text)) {
            throw new NoSuchAggregate(text);
        }
        return new OrganisationId(text);
    }

    public static PeriodId period(String organisation, String code) {
        if (!OrganisationId.isWellFormed(code)) {
            throw new NoSuchAggregate(code);
        }
        return new PeriodId(organisation(organisation), code);
    }
}
