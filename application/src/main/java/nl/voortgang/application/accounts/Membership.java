package nl.voortgang.application.accounts;

import nl.voortgang.events.OrganisationId;

/** Belonging to an organisational unit. */
public record Membership(OrganisationId organisation, String unit) {
    /**
     * Reads {@code zevenaar/sport}.
     *
     * @throws IllegalArgumentException where it is not written like that
     */
    public static Membership of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !OrganisationId.isWellFormed(text.substring(slash + 1))) {
            throw new IllegalArgumentException("not a unit: " + text);
        }
        return new Membership(new OrganisationId(text.substring(0, slash)), text.substring(slash + 1));
    }
}
