package nl.voortgang.query.budgetledger;

import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * One change of one line as it was proposed.
 *
 * @param amountCents signed
 * @param incidental true for this year only, false for structural
 */
public record AmendmentLineView(
        SubjectKind subjectKind,
        UUID subjectId,
        @Nullable String subjectCode,
        @Nullable String subjectTitle,
        String label,
        @Nullable String taskField,
        int fiscalYear,
        BudgetKind kind,
        long amountCents,
        boolean incidental) {}
