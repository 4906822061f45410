package nl.voortgang.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a municipality for good; part of every address, so made of lower-case letters, digits and hyphens. */
public record OrganisationId(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Stands for the installation itself, for what belongs to no organisation. None can be registered under it. */
    public static final OrganisationId INSTALLATION = new OrganisationId("installation");

    @JsonCreator
    public OrganisationId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an organisation id: " + value);
        }
    }

    /** Whether it is that of the installation. */
    public boolean isInstallation() {
        return equals(INSTALLATION);
    }

    /** Whether the text can be an organisation id: at most 40 lower-case letters, digits and single hyphens. */
    public static boolean isWellFormed(String text) {
        return text.length() <= 40 && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
