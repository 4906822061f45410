package nl.voortgang.query.budgetledger;

import java.util.List;
import java.util.UUID;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Lines that belong together, added up per fiscal year.
 *
 * @param kind of the subject, where the row is one; so is id
 * @param code of the subject or task field; null where there is none
 * @param title null for the lines that name no task field, or whose subject is not known
 */
public record SummaryRow(
        @Nullable SubjectKind kind,
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String title,
        List<YearTotals> years) {

    /** What a fiscal year's lines come to. */
    public record YearTotals(int fiscalYear, Totals totals) {}
}
