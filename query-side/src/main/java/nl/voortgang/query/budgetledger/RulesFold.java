package nl.voortgang.query.budgetledger;

import java.sql.Connection;
import java.sql.SQLException;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;

/** The rules that an organisation set for its budget: each time all of them, so that the newest row before a moment says what held then. */
final class RulesFold {
    private final AddedRows rows = new AddedRows(
            "rules", "organisation", "negative_lines", "mandate_limit_cents", "lawfulness_threshold_cents", "position");

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

    void flush(Connection tables) throws SQLException {
        rows.flush(tables);
    }
}
