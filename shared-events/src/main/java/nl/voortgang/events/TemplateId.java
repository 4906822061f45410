package nl.voortgang.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A template of an organisation by its name, which never changes: written {@code zevenaar/overview}. */
public record TemplateId(OrganisationId organisationId, String name) {
    public TemplateId {
        if (!OrganisationId.isWellFormed(name)) {
            throw new IllegalArgumentException("not a name of a template: " + name);
        }
    }

    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException where the text is not {@code organisation/name}
     */
    @JsonCreator
    public static TemplateId of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a template id: " + text);
        }
        return new TemplateId(new OrganisationId(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    @JsonValue
    public String toString() {
        return organisationId + "/" + name;
    }
}
