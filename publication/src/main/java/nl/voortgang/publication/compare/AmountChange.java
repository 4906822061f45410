package nl.voortgang.publication.compare;

import nl.voortgang.events.BudgetKind;
import org.jspecify.annotations.Nullable;

/**
 * An amount that became another one, in whole cents.
 *
 * @param programme code and title of the programme; null where that is not known, and for a total of all
 * @param label null for a total
 * @param from null where there was none; so is to
 */
public record AmountChange(
        @Nullable String programme,
        @Nullable String label,
        BudgetKind kind,
        int fiscalYear,
        Stage stage,
        @Nullable Long from,
        @Nullable Long to) {
    /** Which amount of a line. */
    public enum Stage {
        ADOPTED,
        CURRENT,
        ACTUAL
    }

    /** What came or went: an amount that was not there counts for nothing. */
    public long difference() {
        return Math.subtractExact(to == null ? 0 : to, from == null ? 0 : from);
    }
}
