package nl.voortgang.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What can happen to a figure that an imported report printed. Stored for good: add, never rename. */
public sealed interface PrintedFigureEvent extends Event {
    PrintedFigureId printedFigureId();

    /**
     * The figure stands in a report like this. It is kept beside the computed one and never summed.
     *
     * @param value the number as printed, in its unit, with its sign
     */
    @StoredName("printed-figure.recorded")
    record PrintedFigureRecorded(
            PrintedFigureId printedFigureId,
            OrganisationId organisationId,
            @Nullable Subject subject,
            String label,
            @Nullable Integer fiscalYear,
            @Nullable FigureKind kind,
            BigDecimal value,
            FigureUnit unit,
            String source)
            implements PrintedFigureEvent {}
}
