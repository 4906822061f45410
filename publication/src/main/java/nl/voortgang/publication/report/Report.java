package nl.voortgang.publication.report;

import java.util.List;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A period's report: everything that any of its forms prints. As JSON it is the data form, laid out as {@code docs/publication-format.md}
 * says; its components are only added to, and {@link #FORMAT} is raised when a reader of the old layout would go wrong.
 *
 * @param period what it reports on
 * @param periods those that are printed side by side, earlier ones first; the last is {@code period}
 * @param edition null where nothing was published: a preview, or a moment
 * @param template null where it was read without one, to be compared
 * @param legends of the scale in force, then of every other version that a printed status was given in, newer ones first
 * @param items in the order in which a report prints them: each after what it belongs to
 */
public record Report(
        int format,
        OrganisationId organisationId,
        String organisationName,
        ReportPeriod period,
        List<ReportPeriod> periods,
        @Nullable ReportEdition edition,
        Snapshot snapshot,
        @Nullable TemplateName template,
        List<Legend> legends,
        List<Item> items,
        Budget budget) {
    /** Of the layout. */
    public static final int FORMAT = 1;

    public Report {
        periods = List.copyOf(periods);
        legends = List.copyOf(legends);
        items = List.copyOf(items);
    }

    /** What everything in it was read from, with another moment of making or none. */
    public Report printedWith(TemplateName name, @Nullable ReportEdition number, Snapshot taken) {
        return new Report(
                format, organisationId, organisationName, period, periods, number, taken, name, legends, items, budget);
    }

    /**
     * The same, with what it says other than the edition before.
     *
     * @throws IllegalStateException where it is no edition
     */
    public Report withChanges(List<EditedItem> otherItems, List<EditedAmount> otherAmounts) {
        if (edition == null) {
            throw new IllegalStateException("not published, so there is none before it");
        }
        return new Report(
                format,
                organisationId,
                organisationName,
                period,
                periods,
                edition.with(otherItems, otherAmounts),
                snapshot,
                template,
                legends,
                items,
                budget);
    }
}
