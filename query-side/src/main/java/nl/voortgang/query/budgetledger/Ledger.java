package nl.voortgang.query.budgetledger;

import java.util.List;
import nl.voortgang.query.AsOf;

/** Budget lines in the order of the outline, then by year, kind and creation. */
public record Ledger(List<LedgerLine> lines, AsOf asOf) {}
