package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.Subject;
import nl.voortgang.exchange.format.ActivitySheet;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.FigureSheet;
import nl.voortgang.exchange.format.GoalSheet;
import nl.voortgang.exchange.format.HeadingSheet;
import nl.voortgang.exchange.format.IndicatorSheet;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.present.Known;
import nl.voortgang.exchange.present.Values;
import org.jspecify.annotations.Nullable;

/** The values as they should be: the file's, and where the file has no such column, the present ones. */
final class Draft {
    private static final Set<Column<?>> PARENTS = Set.of(HeadingSheet.PARENT, GoalSheet.PARENT, ActivitySheet.PARENT);
    private static final Set<Column<?>> SUBJECTS = Set.of(IndicatorSheet.SUBJECT, FigureSheet.SUBJECT);
    private static final Set<Column<?>> RETIREMENTS =
            Set.of(HeadingSheet.RETIRED, GoalSheet.RETIRED, ActivitySheet.RETIRED);

    private final Row row;
    private final Setting setting;
    private final @Nullable Known known;

    Draft(Row row, Setting setting, @Nullable Known known) {
        this.row = row;
        this.setting = setting;
        this.known = known;
    }

    /**
     * Decides on the row.
     *
     * @param columns those that can differ
     * @param create what makes the item, where there is none
     * @param change what makes the present one as the file says, given the columns that differ
     */
    Step settle(List<Column<?>> columns, Supplier<Answer> create, Function<Set<Column<?>>, Answer> change) {
        Known here = known;
        if (here == null) {
            return Step.of(row, Outcome.NEW, create.get());
        }
        List<Difference> differences = differences(columns, here);
        ImportId importId = setting.importId();
        if (differences.isEmpty()) {
            return Step.settled(row, done(here, importId));
        }
        List<Difference> conflicts =
                differences.stream().filter(Difference::isByPerson).toList();
        if (!conflicts.isEmpty()) {
            return new Step(row, Outcome.CONFLICT, List.of(), conflicts, here.isApproved(), null);
        }
        Set<Column<?>> changed = new HashSet<>();
        differences.forEach(difference -> changed.add(difference.column()));
        return Step.of(row, here.isBy(importId) ? Outcome.NEW : Outcome.CHANGED, change.apply(changed));
    }

    /** A row that this very import has dealt with already, before it was interrupted, counts as what it was then. */
    private static Outcome done(Known here, ImportId importId) {
        if (here.isBy(importId)) {
            return Outcome.NEW;
        }
        return here.isTouchedBy(importId) ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private List<Difference> differences(List<Column<?>> columns, Known here) {
        List<Difference> differences = new ArrayList<>();
        for (Column<?> column : columns) {
            if (setting.year().gives(column, row.sheet())) {
                Object file = ofFile(column);
                if (!Values.same(file, here.value(column))) {
                    differences.add(new Difference(column, file, here.value(column), here.origin(column)));
                }
            }
        }
        return differences;
    }

    private @Nullable Object ofFile(Column<?> column) {
        Object value = Values.comparable(row.value(column));
        if (value == null) {
            return null;
        }
        if (PARENTS.contains(column)) {
            return setting.outline().subject(value.toString()).map(Subject::id).orElse(null);
        }
        if (SUBJECTS.contains(column)) {
            return setting.outline().subject(value.toString()).orElse(null);
        }
        return RETIREMENTS.contains(column) ? Known.RETIRED : value;
    }

    @Nullable
    Object value(Column<?> column) {
        Known here = known;
        return here == null || setting.year().gives(column, row.sheet()) ? ofFile(column) : here.value(column);
    }

    <T> @Nullable T get(Column<T> column) {
        return column.kind().type().cast(value(column));
    }

    <T> T required(Column<T> column) {
        T value = get(column);
        if (value == null) {
            throw new IllegalStateException(row.sheet() + " " + row.number() + " has no " + column);
        }
        return value;
    }

    @Nullable
    FreeText text(Column<String> column) {
        return FreeText.orNull(get(column));
    }

    @Nullable
    UUID parent(Column<String> column) {
        return (UUID) value(column);
    }

    @Nullable
    Subject subject(Column<String> column) {
        return (Subject) value(column);
    }

    Row row() {
        return row;
    }
}
