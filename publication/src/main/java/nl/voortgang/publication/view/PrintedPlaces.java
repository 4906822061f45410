package nl.voortgang.publication.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
import nl.voortgang.publication.report.PrintedFigure;
import org.jspecify.annotations.Nullable;

/**
 * Figures as an earlier report printed them, beside those that follow from the budget lines.
 *
 * <p>What was printed for several years under one name is a row of a table; what was printed for the year of the report alone is a tile. Shares
 * are not printed: nothing says what they are a share of, and a share of a balance means nothing.
 */
final class PrintedPlaces {
    private final List<PrintedFigure> figures;
    private final List<Integer> years;
    private final int fiscalYear;

    PrintedPlaces(List<PrintedFigure> figures, int fiscalYear, List<Integer> years) {
        this.figures = figures.stream()
                .filter(figure -> figure.unit() != FigureUnit.PERCENT && figure.kind() != null)
                .toList();
        this.fiscalYear = fiscalYear;
        this.years = years;
    }

    boolean hasTiles() {
        return bySeries().values().stream().anyMatch(this::isTile);
    }

    List<Places> tiles() {
        return bySeries().values().stream()
                .filter(this::isTile)
                .map(List::getFirst)
                .map(figure -> tile(
                        figure.label(),
                        "€" + Dutch.NO_BREAK_SPACE + decimal(figure.value()),
                        figure.unit() == FigureUnit.EUR_THOUSAND,
                        figure.computed(),
                        figure.differs() ? figure.difference() : null))
                .toList();
    }

    /**
     * The rows of one kind.
     *
     * @param kind null for those of balances
     * @param subject what they are about; null for what was printed of everything together
     */
    List<Places> rows(@Nullable BudgetKind kind, @Nullable UUID subject) {
        return bySeries().entrySet().stream()
                .filter(series -> series.getKey().kind() == figureKind(kind)
                        && Objects.equals(series.getKey().subject(), subject)
                        && !isTile(series.getValue()))
                .map(series -> new Places()
                        .text("label", series.getKey().label())
                        .flag("isInThousands", series.getValue().getFirst().unit() == FigureUnit.EUR_THOUSAND)
                        .text(
                                "source",
                                series.getValue().stream()
                                        .map(PrintedFigure::source)
                                        .min(Comparator.comparingInt(String::length))
                                        .orElse(null))
                        .flag("differs", series.getValue().stream().anyMatch(PrintedFigure::differs))
                        .parts("cells", years, year -> cell(series.getValue(), year)))
                .toList();
    }

    private static Places cell(List<PrintedFigure> series, int year) {
        PrintedFigure figure = series.stream()
                .filter(each -> Objects.equals(each.fiscalYear(), year))
                .findFirst()
                .orElse(null);
        return new Places()
                .text("year", Integer.toString(year))
                .text("printed", figure == null ? Dutch.NONE : decimal(figure.value()))
                .text("computed", figure == null || figure.computed() == null ? null : decimal(figure.computed()))
                .flag("differs", figure != null && figure.differs())
                .text(
                        "difference",
                        figure == null || figure.difference() == null ? null : unsigned(figure.difference()));
    }

    static Places tile(
            String label, String amount, boolean thousands, @Nullable String computed, @Nullable String difference) {
        return new Places()
                .text("label", label)
                .text("amount", amount)
                .flag("isInThousands", thousands)
                .flag("differs", difference != null)
                .text("computed", computed == null ? null : "€" + Dutch.NO_BREAK_SPACE + decimal(computed))
                .text("difference", difference == null ? null : unsigned(difference));
    }

    private record Series(@Nullable UUID subject, @Nullable FigureKind kind, String label) {}

    private Map<Series, List<PrintedFigure>> bySeries() {
        return figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> new Series(figure.subjectId(), figure.kind(), figure.label()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private boolean isTile(List<PrintedFigure> series) {
        return series.size() == 1 && Objects.equals(series.getFirst().fiscalYear(), fiscalYear);
    }

    private static FigureKind figureKind(@Nullable BudgetKind kind) {
        return switch (kind) {
            case null -> FigureKind.BALANCE;
            case EXPENSE -> FigureKind.EXPENSE;
            case INCOME -> FigureKind.INCOME;
            case RESERVE_ADDITION -> FigureKind.RESERVE_ADDITION;
            case RESERVE_WITHDRAWAL -> FigureKind.RESERVE_WITHDRAWAL;
        };
    }

    private static String decimal(String number) {
        return Dutch.number(new BigDecimal(number));
    }

    private static String unsigned(String number) {
        return Dutch.number(new BigDecimal(number).abs());
    }
}
