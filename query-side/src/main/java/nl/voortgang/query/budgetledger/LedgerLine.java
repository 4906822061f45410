package nl.voortgang.query.budgetledger;

import java.util.List;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * One budget line from adopted to actual.
 *
 * @param id null where the line exists through amendments alone
 * @param adoptedCents the original budget; null where none was adopted, which counts as nothing
 * @param adjustments what approved amendments changed, in the order in which they were approved
 * @param currentCents what was adopted and all adjustments together
 * @param actualCents what was really spent or received; null where it was never recorded
 * @param revision of the line, for If-Match; null where the line exists through amendments alone
 */
public record LedgerLine(
        @Nullable UUID id,
        SubjectKind subjectKind,
        UUID subjectId,
        @Nullable String subjectCode,
        @Nullable String subjectTitle,
        String label,
        @Nullable String taskField,
        int fiscalYear,
        BudgetKind kind,
        @Nullable Long adoptedCents,
        List<Adjustment> adjustments,
        long currentCents,
        @Nullable Long actualCents,
        @Nullable Long revision) {}
