package nl.voortgang.publication.report;

import java.util.List;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import org.jspecify.annotations.Nullable;

/**
 * The budget of the years around the report's: from the year before it to the third after it, as far as there is any.
 *
 * @param years those of which there is any, earlier ones first
 * @param totals of all programmes together
 * @param printed figures as an earlier report printed them, beside those computed; never part of a sum
 */
public record Budget(List<Integer> years, List<Programme> programmes, List<Total> totals, List<PrintedFigure> printed) {
    public Budget {
        years = List.copyOf(years);
        programmes = List.copyOf(programmes);
        totals = List.copyOf(totals);
        printed = List.copyOf(printed);
    }

    /**
     * The lines of a programme, or of what stands uppermost where there is none.
     *
     * @param id null where what the lines are on is not known; so are code and title
     * @param rows by kind, then by label in the order of the lines, then by year
     */
    public record Programme(
            @Nullable UUID id,
            @Nullable String code,
            @Nullable String title,
            List<Row> rows,
            List<Total> totals) {
        public Programme {
            rows = List.copyOf(rows);
            totals = List.copyOf(totals);
        }
    }

    /** The lines with the same label, kind and year. */
    public record Row(String label, BudgetKind kind, int fiscalYear, Amounts amounts) {}

    /** All lines of one kind and year. */
    public record Total(BudgetKind kind, int fiscalYear, Amounts amounts) {}

    /**
     * Euro cents, exact and unsigned but for changes; null where nothing is known.
     *
     * @param adopted primitieve begroting
     * @param changed by approved amendments
     * @param current adopted and changed together
     * @param actual realisatie
     */
    public record Amounts(
            @Nullable Long adopted,
            @Nullable Long changed,
            @Nullable Long current,
            @Nullable Long actual) {}
}
