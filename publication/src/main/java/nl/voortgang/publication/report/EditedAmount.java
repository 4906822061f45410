package nl.voortgang.publication.report;

import nl.voortgang.events.BudgetKind;
import org.jspecify.annotations.Nullable;

/**
 * An amount that an edition gives other than the edition before it, in whole cents.
 *
 * @param programme and {@code label}: null where all lines of the kind and year are meant together
 * @param stage ADOPTED, CURRENT or ACTUAL
 */
public record EditedAmount(
        @Nullable String programme,
        @Nullable String label,
        BudgetKind kind,
        int fiscalYear,
        String stage,
        @Nullable Long from,
        @Nullable Long to) {}
