package nl.voortgang.web.organisation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.web.organisation.Organisations.Item;

/** What belongs to something of the outline: itself, and for a programme or theme everything below it. */
public final class Within {
    private Within() {}

    public static Set<UUID> of(Item item, List<Item> outline) {
        return switch (item.kind()) {
            case GOAL, ACTIVITY -> Set.of(item.id());
            case PROGRAMME, THEME -> below(item.id(), outline);
        };
    }

    private static Set<UUID> below(UUID top, List<Item> outline) {
        Map<UUID, List<UUID>> children = outline.stream()
                .filter(item -> item.parentId() != null)
                .collect(Collectors.groupingBy(Item::parentId, Collectors.mapping(Item::id, Collectors.toList())));
        Set<UUID> found = new LinkedHashSet<>();
        Deque<UUID> next = new ArrayDeque<>(List.of(top));
        while (!next.isEmpty()) {
            UUID id = next.remove();
            if (found.add(id)) {
                next.addAll(children.getOrDefault(id, List.of()));
            }
        }
        return found;
    }
}
