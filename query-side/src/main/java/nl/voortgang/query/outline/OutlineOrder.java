package nl.voortgang.query.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The order in which a report prints an outline: everything after what it belongs to.
 *
 * <p>Under a heading come its own goals, each followed by its activities, then its own activities, then the headings below it. What belongs
 * to no heading comes after all headings.
 */
final class OutlineOrder {
    private static final Comparator<ItemView> AMONG_SIBLINGS =
            Comparator.comparing(item -> OutlineLevel.of(item.kind()));
    private static final Comparator<ItemView> AT_THE_TOP =
            Comparator.comparing(item -> OutlineLevel.of(item.kind()) != OutlineLevel.HEADING);

    private final Map<UUID, List<ItemView>> children = new HashMap<>();
    private final Set<ItemKey> placed = new HashSet<>();
    private final List<ItemView> ordered = new ArrayList<>();

    private OutlineOrder() {}

    /**
     * The same items, each once.
     *
     * @param items in natural order of their codes, which stays the order among siblings of one level
     */
    static List<ItemView> of(List<ItemView> items) {
        OutlineOrder order = new OutlineOrder();
        Set<UUID> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.id()));
        List<ItemView> top = new ArrayList<>();
        for (ItemView item : items) {
            UUID parent = item.parentId();
            if (parent == null || !ids.contains(parent)) {
                top.add(item);
            } else {
                order.children.computeIfAbsent(parent, id -> new ArrayList<>()).add(item);
            }
        }
        order.children.values().forEach(siblings -> siblings.sort(AMONG_SIBLINGS));
        top.sort(AT_THE_TOP.thenComparing(AMONG_SIBLINGS));
        top.forEach(order::place);
        // Headings that were put below each other in a circle hang below nothing, and must not get lost.
        items.forEach(order::place);
        return order.ordered;
    }

    private void place(ItemView item) {
        if (placed.add(new ItemKey(OutlineLevel.of(item.kind()), item.id()))) {
            ordered.add(item);
            children.getOrDefault(item.id(), List.of()).forEach(this::place);
        }
    }
}
