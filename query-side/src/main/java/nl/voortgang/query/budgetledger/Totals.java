package nl.voortgang.query.budgetledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lines come to, from adopted to actual. Exact: a total is added up from cents, and rounded only where it is printed.
 *
 * @param adopted primitieve begroting
 * @param adjusted begrotingswijzigingen
 * @param current begroting na wijziging
 * @param actual realisatie; null where none of the lines has any
 */
public record Totals(
        StageTotals adopted,
        StageTotals adjusted,
        StageTotals current,
        @Nullable StageTotals actual) {

    /** The sum of lines. */
    public static Totals of(List<LedgerLine> lines) {
        StageTotals adopted = StageTotals.NOTHING;
        StageTotals adjusted = StageTotals.NOTHING;
        StageTotals current = StageTotals.NOTHING;
        StageTotals actual = null;
        for (LedgerLine line : lines) {
            long original = line.adoptedCents() == null ? 0 : line.adoptedCents();
            adopted = adopted.plus(line.kind(), original);
            adjusted = adjusted.plus(line.kind(), Math.subtractExact(line.currentCents(), original));
            current = current.plus(line.kind(), line.currentCents());
            if (line.actualCents() != null) {
                actual = (actual == null ? StageTotals.NOTHING : actual).plus(line.kind(), line.actualCents());
            }
        }
        return new Totals(adopted, adjusted, current, actual);
    }
}
