package nl.voortgang.publication.view;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.publication.report.EditedItem;
import nl.voortgang.publication.report.Item;
import nl.voortgang.publication.report.Legend;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportEdition;
import nl.voortgang.publication.report.ReportPeriod;
import nl.voortgang.publication.report.Status;
import org.jspecify.annotations.Nullable;

/** The places of a whole report: what {@code docs/publication-format.md} lists. */
public final class ReportPlaces {
    /** Fields of items and reports that hold a text of some length. */
    private static final Set<String> TEXTS =
            Set.of("description", "explanation", "cause", "consequence", "correction", "councilProposal", "narrative");

    private final Report report;
    private final Choices choices;
    private final ItemPlaces items;

    private ReportPlaces(Report report, Choices choices) {
        this.report = report;
        this.choices = choices;
        this.items = new ItemPlaces(report, choices.erased());
    }

    /**
     * The places of a report.
     *
     * @param styles what every template may place in its style, so that what all of them print looks alike
     */
    public static Places of(Report report, Choices choices, String styles) {
        return new ReportPlaces(report, choices).all(styles);
    }

    private Places all(String styles) {
        List<Section> sections = Section.of(report.items());
        List<Item> proposing = report.items().stream()
                .filter(item -> items.proposal(item) != null)
                .toList();
        return new Places()
                .markup("styles", styles)
                .text("organisation", report.organisationName())
                .part("period", period(report.period()))
                .parts("periods", report.periods(), this::period)
                .flag("isPublished", report.edition() != null)
                .part("edition", edition(report.edition()))
                .text("exportedAt", Dutch.moment(report.snapshot().exportedAt()))
                .text(
                        "madeAt",
                        report.snapshot().madeAt() == null
                                ? null
                                : Dutch.moment(report.snapshot().madeAt()))
                .text("position", Dutch.number(report.snapshot().position()))
                .parts("legends", legends())
                .flag("hasStatuses", hasStatuses())
                .parts("sections", sections, items::section)
                .parts("sectionsWithGoals", with(sections, Section::goals), items::section)
                .parts("sectionsWithActivities", with(sections, Section::allActivities), items::section)
                .parts(
                        "sectionsWithTexts",
                        sections.stream().filter(items::hasText).toList(),
                        items::section)
                .parts("goals", of(SubjectKind.GOAL), items::goal)
                .parts("activities", of(SubjectKind.ACTIVITY), items::activity)
                .parts(
                        "activitiesWithoutGoal",
                        sections.stream()
                                .flatMap(each -> each.activities().stream())
                                .toList(),
                        items::activity)
                .parts("proposals", proposing, items::proposing)
                .parts(
                        "measured",
                        report.items().stream()
                                .filter(item -> !item.indicators().isEmpty())
                                .toList(),
                        items::measured)
                .part("budget", new BudgetPlaces(report.budget(), report.period(), choices).all());
    }

    private static List<Section> with(List<Section> sections, Function<Section, List<Item>> what) {
        return sections.stream().filter(each -> !what.apply(each).isEmpty()).toList();
    }

    private Places period(ReportPeriod period) {
        return new Places()
                .text("code", period.code())
                .text("label", period.label())
                .text("shortLabel", period.shortLabel())
                .text("name", period.name())
                .text("title", capitalised(period.name()))
                .text("year", Integer.toString(period.fiscalYear()))
                .text("referenceDate", period.referenceDate() == null ? null : Dutch.date(period.referenceDate()))
                .flag("isReported", period.code().equals(report.period().code()));
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static @Nullable Places edition(@Nullable ReportEdition edition) {
        return edition == null
                ? null
                : new Places()
                        .text("number", Integer.toString(edition.number()))
                        .flag("isCorrection", edition.previous() != null)
                        .text("reason", edition.reason())
                        .parts("changes", edition.items(), ReportPlaces::change)
                        .flag("isBudgetChanged", !edition.amounts().isEmpty())
                        .flag(
                                "isChanged",
                                !edition.items().isEmpty() || !edition.amounts().isEmpty());
    }

    private static Places change(EditedItem item) {
        return new Places()
                .text("code", item.code())
                .text("title", item.title())
                .flag("isNew", item.sort() == EditedItem.Sort.ADDED)
                .flag("isGone", item.sort() == EditedItem.Sort.RETIRED)
                .parts("statuses", item.statuses(), ReportPlaces::statusEdit)
                .flag("isTextChanged", item.fields().stream().anyMatch(TEXTS::contains))
                .flag("isOtherChanged", !TEXTS.containsAll(item.fields()));
    }

    private static Places statusEdit(EditedItem.StatusEdit edit) {
        return new Places()
                .text("period", edit.period())
                .text("from", named(edit.from()))
                .text("to", named(edit.to()));
    }

    private static @Nullable String named(@Nullable Status status) {
        return status == null ? null : status.label() == null ? status.code() : status.label();
    }

    /** The legend in force, and of older versions those that a printed status needs. */
    private List<Places> legends() {
        return Stream.iterate(0, i -> i < report.legends().size(), i -> i + 1)
                .map(i -> legend(report.legends().get(i), i == 0))
                .toList();
    }

    private static Places legend(Legend legend, boolean inForce) {
        return new Places()
                .text("version", Integer.toString(legend.scaleVersion()))
                .flag("isInForce", inForce)
                .parts("values", legend.values(), Statuses::of);
    }

    private boolean hasStatuses() {
        return report.items().stream().anyMatch(item -> !item.reports().isEmpty());
    }

    private List<Item> of(SubjectKind kind) {
        return report.items().stream().filter(item -> item.kind() == kind).toList();
    }
}
