package nl.voortgang.query.budgetledger;

import java.util.List;

/** Which changes of the budget to look at. What was adopted is taken to be structural, as nothing says otherwise. */
public enum Effect {
    ALL,
    /** For one year only: incidental changes alone. */
    INCIDENTAL,
    /** Lasting: what was adopted, and structural changes. */
    STRUCTURAL;

    /** The line as it is with these changes alone. What was really spent is not divided, so it shows with all of them only. */
    public LedgerLine of(LedgerLine line) {
        if (this == ALL) {
            return line;
        }
        List<Adjustment> kept = line.adjustments().stream()
                .filter(adjustment -> adjustment.incidental() == (this == INCIDENTAL))
                .toList();
        Long adopted = this == INCIDENTAL ? null : line.adoptedCents();
        return line.with(adopted, adopted == null ? null : line.adoptedBy(), kept, null, null);
    }
}
