package nl.voortgang.exchange.present;

import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.exchange.format.OrganisationSheet;

/** An organisation's events as values of its row. */
final class OrganisationFold {
    private OrganisationFold() {}

    static void add(OrganisationEvent event, Origin by, Present present) {
        Known known = present.item(OrganisationSheet.SHEET, Present.ITSELF, by);
        switch (event) {
            case OrganisationRegistered e ->
                known.set(OrganisationSheet.NAME, e.name(), by)
                        .set(OrganisationSheet.ACCOUNT_RULE, e.accountRule(), by);
            case OrganisationRenamed e -> known.set(OrganisationSheet.NAME, e.name(), by);
            case AccountRuleChanged e -> known.set(OrganisationSheet.ACCOUNT_RULE, e.accountRule(), by);
            case BudgetRulesSet ignored -> {
                // No column says anything about rules for the budget.
            }
            case StatusScaleDefined e -> present.scaleBy(by);
        }
    }
}
