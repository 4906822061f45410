package nl.voortgang.query.budgetledger;

import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.Money;
import nl.voortgang.events.NegativeLines;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.AsOf;
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
        return jdbc.sql("""
                        select * from budget_ledger.rules
                        where organisation = :organisation and from_position <= :known and :known < to_position
                        """)
                .param("organisation", organisation.value())
                .param("known", known.position())
                .query((row, number) -> {
                    Long limit = row.getObject("mandate_limit_cents", Long.class);
                    return new BudgetRules(
                            NegativeLines.valueOf(row.getString("negative_lines")),
                            limit == null ? null : Money.ofCents(limit),
                            Money.ofCents(row.getLong("lawfulness_threshold_cents")));
                })
                .optional()
                .orElse(BudgetRules.DEFAULT);
    }
}
