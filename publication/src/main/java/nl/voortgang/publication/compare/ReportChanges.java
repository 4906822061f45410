package nl.voortgang.publication.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.voortgang.publication.report.Item;
import nl.voortgang.publication.report.Report;

/**
 * Everything that is different between two reports of one organisation. Where they are on the same period, each of its printed periods is held
 * against itself; where they are on two, the one period is held against the other.
 *
 * @param items in the order of the later report, then those that it has no more
 * @param amounts of budget lines, then of all lines of a kind and year together
 */
public record ReportChanges(Report before, Report after, List<ItemChange> items, List<AmountChange> amounts) {
    /** A report looks at so many years around its own: {@link nl.voortgang.publication.report.Budget}. */
    private static final int YEARS_BEFORE = 1;

    private static final int YEARS_AFTER = 3;

    public ReportChanges {
        items = List.copyOf(items);
        amounts = List.copyOf(amounts);
    }

    /**
     * The differences.
     *
     * @throws IllegalArgumentException where they are of two organisations
     */
    public static ReportChanges between(Report before, Report after) {
        if (!before.organisationId().equals(after.organisationId())) {
            throw new IllegalArgumentException("reports of two organisations");
        }
        ItemChanges changes = new ItemChanges(before, after);
        Map<UUID, Item> old = byId(before);
        Map<UUID, Item> now = byId(after);
        List<ItemChange> items = new ArrayList<>();
        now.forEach((id, item) -> items.add(changes.of(old.get(id), item)));
        old.forEach((id, item) -> {
            if (!now.containsKey(id)) {
                items.add(changes.of(item, null));
            }
        });
        int earlier = Math.min(before.period().fiscalYear(), after.period().fiscalYear());
        int later = Math.max(before.period().fiscalYear(), after.period().fiscalYear());
        return new ReportChanges(
                before,
                after,
                items,
                AmountChanges.between(
                        before.budget(),
                        after.budget(),
                        year -> later - YEARS_BEFORE <= year && year <= earlier + YEARS_AFTER));
    }

    private static Map<UUID, Item> byId(Report report) {
        return report.items().stream()
                .collect(Collectors.toMap(Item::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** Only what is different. */
    public List<ItemChange> changedItems() {
        return items.stream().filter(ItemChange::isChange).toList();
    }

    public long count(ItemChange.Sort sort) {
        return items.stream().filter(item -> item.sort() == sort).count();
    }

    /** How many statuses became other ones. */
    public long changedCells() {
        return items.stream().mapToLong(item -> item.cells().size()).sum();
    }

    public boolean isEmpty() {
        return amounts.isEmpty() && items.stream().noneMatch(ItemChange::isChange);
    }
}
