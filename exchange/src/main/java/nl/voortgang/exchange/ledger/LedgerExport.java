package nl.voortgang.exchange.ledger;

import java.time.Instant;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.Ledger;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.query.outline.Outline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the answer to a question about the budget ledger as a file. */
@Component
public final class LedgerExport {
    private final BudgetLedger ledger;
    private final Outline outline;

    LedgerExport(BudgetLedger ledger, Outline outline) {
        this.ledger = ledger;
        this.outline = outline;
    }

    /**
     * The lines asked for, all as known at one moment.
     *
     * @param knownAt null for now
     * @throws nl.voortgang.query.NotFound where the organisation, the programme or the activity was not known then
     */
    public LedgerFile write(LedgerQuestion question, @Nullable Instant knownAt, LedgerFormat format) {
        Ledger answer = ledger.lines(question, knownAt);
        String organisation =
                outline.organisation(question.organisationId(), knownAt).name();
        LedgerTable table = LedgerTable.of(answer, LedgerQuery.of(question, organisation, answer.asOf()));
        return new LedgerFile(format.write(table), answer.asOf());
    }
}
