package nl.voortgang.events;

/**
 * An edition of what was published, by name.
 *
 * @param period code of the period
 * @param edition 1 for the first
 */
public record PrintedEdition(String period, int edition) {
    @Override
    public String toString() {
        return period + "/" + edition;
    }
}
