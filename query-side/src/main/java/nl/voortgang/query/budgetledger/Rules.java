package nl.voortgang.query.budgetledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.Money;
import nl.voortgang.events.NegativeLines;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.AsOf;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules that an organisation has for its budget. */
@Component
public final class Rules {
    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force then; the default ones where it had set none. */
    public BudgetRules of(OrganisationId organisation, AsOf known) {
        return since(organisation, known).lastEntry().getValue();
    }

    /** All that were ever in force, by the position from which they were; before the first that were set the default ones, from position 0. */
    public NavigableMap<Long, BudgetRules> since(OrganisationId organisation, AsOf known) {
        NavigableMap<Long, BudgetRules> rules = new TreeMap<>(Map.of(0L, BudgetRules.DEFAULT));
        jdbc.sql("select * from budget_ledger.rules where organisation = :organisation and position <= :known")
                .param("organisation", organisation.value())
                .param("known", known.position())
                .query((RowCallbackHandler) row -> rules.put(row.getLong("position"), rules(row)));
        return rules;
    }

    private static BudgetRules rules(ResultSet row) throws SQLException {
        Long limit = row.getObject("mandate_limit_cents", Long.class);
        return new BudgetRules(
                NegativeLines.valueOf(row.getString("negative_lines")),
                limit == null ? null : Money.ofCents(limit),
                Money.ofCents(row.getLong("lawfulness_threshold_cents")));
    }
}
