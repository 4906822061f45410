package nl.voortgang.query.budgetledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.Decision;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * One budget line from adopted to actual.
 *
 * @param id null where the line is known only from amendments of the time before they were booked on their lines; so is revision
 * @param programme null where the subject is not known
 * @param taskFieldName what the task field is called in that year; null where there is none
 * @param adoptedCents the original budget; null where none was adopted, which counts as nothing
 * @param adoptedBy the decision by which it was adopted, where one was named
 * @param adjustments what approved amendments changed, in the order in which they were approved
 * @param currentCents what was adopted and all adjustments together
 * @param actualCents what was really spent or received; null where it was never recorded
 * @param actualAsOf the day up to which that counts
 * @param revision of the line, for If-Match
 */
public record LedgerLine(
        @Nullable UUID id,
        SubjectKind subjectKind,
        UUID subjectId,
        @Nullable String subjectCode,
        @Nullable String subjectTitle,
        @Nullable Programme programme,
        String label,
        @Nullable String taskField,
        @Nullable String taskFieldName,
        int fiscalYear,
        BudgetKind kind,
        @Nullable Long adoptedCents,
        @Nullable Decision adoptedBy,
        List<Adjustment> adjustments,
        long currentCents,
        @Nullable Long actualCents,
        @Nullable LocalDate actualAsOf,
        @Nullable Long revision) {

    /** The same line with other amounts; its current budget follows from them. */
    LedgerLine with(
            @Nullable Long adopted,
            @Nullable Decision decision,
            List<Adjustment> changes,
            @Nullable Long spent,
            @Nullable LocalDate spentAsOf) {
        long current = adopted == null ? 0 : adopted;
        for (Adjustment change : changes) {
            current = Math.addExact(current, change.amountCents());
        }
        return new LedgerLine(
                id,
                subjectKind,
                subjectId,
                subjectCode,
                subjectTitle,
                programme,
                label,
                taskField,
                taskFieldName,
                fiscalYear,
                kind,
                adopted,
                decision,
                List.copyOf(changes),
                current,
                spent,
                spentAsOf,
                revision);
    }
}
