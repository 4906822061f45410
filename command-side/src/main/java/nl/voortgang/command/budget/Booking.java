package nl.voortgang.command.budget;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Refused.Figure;
import nl.voortgang.command.Situation;
import nl.voortgang.command.organisation.OrganisationState;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Money;
import nl.voortgang.events.NegativeLines;

/** What an approved amendment does to the lines it names. */
final class Booking {
    private Booking() {}

    /** One for each change, in the order in which they were proposed. */
    static List<BudgetAdjusted> of(AmendmentProposed amendment) {
        return amendment.lines().stream()
                .map(change -> new BudgetAdjusted(
                        BudgetLineIds.of(amendment.organisationId(), change.line()),
                        amendment.organisationId(),
                        change.line(),
                        amendment.amendmentId(),
                        change.amount(),
                        change.incidental()))
                .toList();
    }

    /**
     * Looks at every line that is changed, so that the decision is made anew where one of them changes meanwhile.
     *
     * @throws Refused where a line would drop below zero, or further below, in an organisation that does not want that
     */
    static void refuseBelowZero(AmendmentProposed amendment, Situation situation) {
        boolean allowed = situation
                .others()
                .organisation(amendment.organisationId())
                .map(OrganisationState::budgetRules)
                .filter(rules -> rules.negativeLines() == NegativeLines.REFUSED)
                .isEmpty();
        Map<BudgetLineKey, Money> changes = new LinkedHashMap<>();
        for (AmendmentLine change : amendment.lines()) {
            changes.merge(change.line(), change.amount(), Booking::sum);
        }
        changes.forEach((line, change) -> {
            Money after = after(amendment, line, change, situation);
            if (!allowed && change.isNegative() && after.isNegative()) {
                throw new Refused(
                        Reason.LINE_BELOW_ZERO,
                        "'" + line.label() + "' of " + line.fiscalYear() + " would come to € "
                                + BigDecimal.valueOf(after.cents(), 2) + "; here no line may drop below zero.",
                        List.of(new Figure(line.label(), line.fiscalYear(), after)));
            }
        });
    }

    private static Money after(AmendmentProposed amendment, BudgetLineKey line, Money change, Situation situation) {
        Money before = situation
                .others()
                .budgetLine(BudgetLineIds.of(amendment.organisationId(), line))
                .map(BudgetLineState::current)
                .orElse(Money.ZERO);
        return sum(before, change);
    }

    private static Money sum(Money one, Money other) {
        try {
            return one.plus(other);
        } catch (ArithmeticException tooLarge) {
            throw new Refused(Reason.AMOUNT_OUT_OF_RANGE, "The budget of a line would be too large to be counted.");
        }
    }
}
