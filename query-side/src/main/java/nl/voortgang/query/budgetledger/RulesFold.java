package nl.voortgang.query.budgetledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.query.projection.VersionedRows;

/** The rules that an organisation set for its budget. */
final class RulesFold {
    private final VersionedRows rows = new VersionedRows(
            "rules",
            List.of("organisation"),
            List.of("negative_lines", "mandate_limit_cents", "lawfulness_threshold_cents"));

    void apply(BudgetRulesSet event, long position) {
        BudgetRules rules = event.rules();
        Money limit = rules.mandateLimit();
        rows.put(
                List.of(event.organisationId().value()),
                position,
                rules.negativeLines().name(),
                limit == null ? null : limit.cents(),
                rules.lawfulnessThreshold().cents());
    }

    void flush(Connection tables) throws SQLException {
        rows.flush(tables);
    }
}
