package nl.voortgang.events;

import org.jspecify.annotations.Nullable;

/**
 * An organisation's own rules for its budget.
 *
 * @param negativeLines whether the current budget of a line may be below zero
 * @param mandateLimit up to what amount others than the council may decide; null where there is no such limit
 * @param lawfulnessThreshold by how much a programme may exceed what the council authorised in a year before it is reported
 */
public record BudgetRules(
        NegativeLines negativeLines, @Nullable Money mandateLimit, Money lawfulnessThreshold) {
    /** Those of an organisation that set none: a saving that is still to be found (taakstellende bezuiniging) is a line below zero. */
    public static final BudgetRules DEFAULT = new BudgetRules(NegativeLines.ALLOWED, null, Money.ZERO);
}
