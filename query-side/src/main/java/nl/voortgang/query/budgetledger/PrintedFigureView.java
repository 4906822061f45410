package nl.voortgang.query.budgetledger;

import java.util.UUID;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A figure as an imported report printed it. Never to be summed.
 *
 * @param value a decimal number, exactly as printed
 */
public record PrintedFigureView(
        UUID id,
        @Nullable SubjectKind subjectKind,
        @Nullable UUID subjectId,
        @Nullable String subjectCode,
        @Nullable String subjectTitle,
        String label,
        @Nullable Integer fiscalYear,
        @Nullable FigureKind kind,
        String value,
        FigureUnit unit,
        String source) {}
