package nl.voortgang.exchange.present;

import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;
import nl.voortgang.exchange.format.OrganisationSheet;
import nl.voortgang.exchange.format.UnitSheet;
import nl.voortgang.exchange.format.YesNo;

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
            case UnitDefined e ->
                present.item(UnitSheet.SHEET, e.code(), by)
                        .set(UnitSheet.NAME, e.name(), by)
                        .set(UnitSheet.RETIRED, null, by);
            case UnitRetired e -> present.item(UnitSheet.SHEET, e.code(), by).set(UnitSheet.RETIRED, YesNo.YES, by);
            case StatusScaleDefined e -> present.scaleBy(by);
        }
    }
}
