package nl.voortgang.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A reporting period of an organisation by its code, which never changes: written {@code zevenaar/vgr1-2020}. */
public record PeriodId(OrganisationId organisationId, String code) {
    public PeriodId {
        if (!OrganisationId.isWellFormed(code)) {
            throw new IllegalArgumentException("not a period code: " + code);
        }
    }

    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException where the text is not {@code organisation/code}
     */
    @JsonCreator
    public static PeriodId of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a period id: " + text);
        }
        return new PeriodId(new OrganisationId(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    @JsonValue
    public String toString() {
        return organisationId + "/" + code;
    }
}
