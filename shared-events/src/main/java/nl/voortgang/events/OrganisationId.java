package nl.voortgang.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a municipality for good; part of every address, so made of lower-case letters, digits and hyphens. */
public record OrganisationId(@JsonValue String value) {
    private static final int LONGEST = 40;

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
        // Asked of every event that is read, so not by a regular expression.
        boolean afterHyphen = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hyphen = c == '-';
            if (hyphen ? afterHyphen : !isLetterOrDigit(c)) {
                return false;
            }
            afterHyphen = hyphen;
        }
        return !afterHyphen && text.length() <= LONGEST;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return value;
    }
}
