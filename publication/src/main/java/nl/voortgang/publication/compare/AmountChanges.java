package nl.voortgang.publication.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.publication.compare.AmountChange.Stage;
import nl.voortgang.publication.report.Budget;
import nl.voortgang.publication.report.Budget.Amounts;
import org.jspecify.annotations.Nullable;

/** Holds two budgets against each other, line by line. */
final class AmountChanges {
    private static final Amounts NONE = new Amounts(null, null, null, null);

    private AmountChanges() {}

    /**
     * A line, or all of them.
     *
     * @param programme null where it is not known, and for all of them
     * @param label null for all of them
     */
    private record Key(@Nullable UUID programme, @Nullable String label, BudgetKind kind, int year) {}

    /** @param counts which fiscal years: those that both reports look at */
    static List<AmountChange> between(Budget before, Budget after, IntPredicate counts) {
        Map<UUID, String> names = new LinkedHashMap<>();
        names(before, names);
        names(after, names);
        Map<Key, Amounts> old = amounts(before);
        Map<Key, Amounts> now = amounts(after);
        Set<Key> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        keys.removeIf(key -> !counts.test(key.year()));
        List<AmountChange> changes = new ArrayList<>();
        keys.stream()
                .filter(key -> key.label() != null)
                .forEach(key -> add(changes, key, names, old.getOrDefault(key, NONE), now.getOrDefault(key, NONE)));
        keys.stream()
                .filter(key -> key.label() == null)
                .forEach(key -> add(changes, key, names, old.getOrDefault(key, NONE), now.getOrDefault(key, NONE)));
        return changes;
    }

    private static void names(Budget budget, Map<UUID, String> names) {
        for (Budget.Programme programme : budget.programmes()) {
            if (programme.id() != null) {
                names.put(
                        programme.id(),
                        Stream.of(programme.code(), programme.title())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")));
            }
        }
    }

    private static Map<Key, Amounts> amounts(Budget budget) {
        Map<Key, Amounts> amounts = new LinkedHashMap<>();
        for (Budget.Programme programme : budget.programmes()) {
            for (Budget.Row row : programme.rows()) {
                amounts.put(new Key(programme.id(), row.label(), row.kind(), row.fiscalYear()), row.amounts());
            }
        }
        for (Budget.Total total : budget.totals()) {
            amounts.put(new Key(null, null, total.kind(), total.fiscalYear()), total.amounts());
        }
        return amounts;
    }

    private static void add(
            List<AmountChange> changes, Key key, Map<UUID, String> names, Amounts before, Amounts after) {
        add(changes, key, names, Stage.ADOPTED, before.adopted(), after.adopted());
        add(changes, key, names, Stage.CURRENT, before.current(), after.current());
        add(changes, key, names, Stage.ACTUAL, before.actual(), after.actual());
    }

    private static void add(
            List<AmountChange> changes,
            Key key,
            Map<UUID, String> names,
            Stage stage,
            @Nullable Long from,
            @Nullable Long to) {
        if (!Objects.equals(from, to)) {
            changes.add(new AmountChange(
                    key.programme() == null ? null : names.get(key.programme()),
                    key.label(),
                    key.kind(),
                    key.year(),
                    stage,
                    from,
                    to));
        }
    }
}
