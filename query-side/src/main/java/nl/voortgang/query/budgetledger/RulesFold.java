package nl.voortgang.query.budgetledger;

import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.query.projection.AddedRows;
import nl.voortgang.query.projection.Tables;

/** The rules that an organisation set for its budget: each time all of them, so that the newest row before a moment says what held then. */
final class RulesFold {
    private final AddedRows rows;

    RulesFold(Tables tables) {
        rows = tables.addedOnce(
                "rules",
                "organisation text",
                "negative_lines text",
                "mandate_limit_cents bigint",
                "lawfulness_threshold_cents bigint",
                "position bigint");
    }

    void apply(BudgetRulesSet event, long position) {
        BudgetRules rules = event.rules();
        Money limit = rules.mandateLimit();
        rows.add(
                event.organisationId().value(),
                rules.negativeLines().name(),
                limit == null ? null : limit.cents(),
                rules.lawfulnessThreshold().cents(),
                position);
    }
}
