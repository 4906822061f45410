package nl.voortgang.publication.report;

import java.util.UUID;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
import org.jspecify.annotations.Nullable;

/**
 * A figure as an earlier report printed it, beside the one that follows from the budget lines. Numbers are decimal text in the figure's unit.
 *
 * @param value exactly as printed
 * @param computed the nearest of what the lines come to, with the sign of the printed one; null where nothing can be computed
 * @param difference printed less computed, both without their sign
 * @param differs whether there is a difference
 */
public record PrintedFigure(
        UUID id,
        @Nullable UUID subjectId,
        String label,
        @Nullable Integer fiscalYear,
        @Nullable FigureKind kind,
        String value,
        FigureUnit unit,
        String source,
        @Nullable String computed,
        @Nullable String difference,
        boolean differs) {}
