package nl.voortgang.query.statusmatrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Puts the lines of an outline in the order in which a report prints them.
 *
 * <p>Under a heading come its own goals, each followed by its activities, then its own activities, then the headings below it. What stands
 * under no heading comes after all headings.
 */
final class OutlineOrder {
    private final Map<UUID, List<OutlineLine>> children = new HashMap<>();
    private final Set<OutlineKey> seen = new HashSet<>();
    private final List<OutlineLine> ordered = new ArrayList<>();

    private OutlineOrder() {}

    /**
     * All lines, once each.
     *
     * @param lines in natural order of their codes
     */
    static List<OutlineLine> of(List<OutlineLine> lines) {
        OutlineOrder order = new OutlineOrder();
        Set<UUID> ids = new HashSet<>();
        lines.forEach(line -> ids.add(line.key().id()));
        List<OutlineLine> roots = new ArrayList<>();
        for (OutlineLine line : lines) {
            UUID parent = line.entry().parentId();
            if (parent == null || !ids.contains(parent)) {
                roots.add(line);
            } else {
                order.children.computeIfAbsent(parent, id -> new ArrayList<>()).add(line);
            }
        }
        order.children.values().forEach(siblings -> siblings.sort(Comparator.comparing(OutlineOrder::level)));
        roots.sort(Comparator.comparing((OutlineLine line) -> level(line) != OutlineLevel.HEADING)
                .thenComparing(OutlineOrder::level));
        roots.forEach(order::visit);
        // Headings that were put under each other in a circle hang under no root, and must not be lost for that.
        lines.forEach(order::visit);
        return order.ordered;
    }

    private static OutlineLevel level(OutlineLine line) {
        return line.key().level();
    }

    private void visit(OutlineLine line) {
        if (!seen.add(line.key())) {
            return;
        }
        ordered.add(line);
        children.getOrDefault(line.key().id(), List.of()).forEach(this::visit);
    }
}
