package nl.voortgang.query.budgetaudit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.budgetledger.ActualHistory;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.Classifications;
import nl.voortgang.query.budgetledger.Ledger;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.query.budgetledger.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lawfulness check of the budget (begrotingsrechtmatigheid): per programme and fiscal year, what was really spent against what the council had
 * authorised by then. Only decisions of the council authorise, and only those taken by 31 December of the fiscal year (Gemeentewet, articles 189
 * and 192).
 */
@Component
public final class Lawfulness {
    private final BudgetLedger ledger;
    private final ActualHistory actuals;
    private final Classifications classifications;
    private final Rules rules;

    Lawfulness(BudgetLedger ledger, ActualHistory actuals, Classifications classifications, Rules rules) {
        this.ledger = ledger;
        this.actuals = actuals;
        this.classifications = classifications;
        this.rules = rules;
    }

    /**
     * Every programme that has expense, the newest fiscal year first, within a year in the order of the outline.
     *
     * @param fiscalYear null for all
     * @throws NotFound where the organisation was not known then
     */
    public LawfulnessView check(OrganisationId organisation, @Nullable Integer fiscalYear, @Nullable Instant knownAt) {
        Ledger known = ledger.lines(new LedgerQuestion(organisation, null, null, fiscalYear), knownAt);
        long threshold =
                rules.of(organisation, known.asOf()).lawfulnessThreshold().cents();
        Map<UUID, List<ActualHistory.Actual>> spent = actuals.of(organisation, fiscalYear, known.asOf());
        Map<Classifications.Key, Classifications.Classification> said = classifications.of(organisation, known.asOf());
        TreeMap<Integer, List<LedgerLine>> years = known.lines().stream()
                .filter(line -> line.kind() == BudgetKind.EXPENSE && line.programme() != null)
                .collect(Collectors.groupingBy(LedgerLine::fiscalYear, TreeMap::new, Collectors.toList()));
        List<ProgrammeYear> items = years.descendingMap().entrySet().stream()
                .flatMap(year -> ProgrammeYear.all(year.getKey(), year.getValue(), spent, said, threshold).stream())
                .toList();
        return new LawfulnessView(threshold, items, known.asOf());
    }
}
