package nl.voortgang.verifier.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Level;
import nl.voortgang.verifier.event.Unreadable;
import org.jspecify.annotations.Nullable;

/** What there is to report on, as most projections need to know it. One for all of them. */
final class Outline {
    private final Map<Key, Item> items = new HashMap<>();

    private record Key(Level level, String id) {}

    /**
     * What an event made of an item.
     *
     * @param before null where the item is new
     */
    record Change(@Nullable Item before, Item after) {
        /** Another unit reports on it, or nothing of it is different: most projections have no row for that. */
        boolean isOfUnit() {
            return before != null && (changesNothing() || !Objects.equals(before.unit(), after.unit()));
        }

        boolean changesNothing() {
            return after.equals(before);
        }
    }

    /** Takes an event in; null where it changes nothing of the outline. */
    @Nullable
    Change apply(DomainEvent event) {
        Level level = event.level();
        String happened = event.name().substring(event.name().indexOf('.') + 1);
        if (level == null) {
            return null;
        }
        Key key = new Key(level, event.idOf(level));
        Item before = items.get(key);
        Item after =
                switch (happened) {
                    case "defined", "planned" -> Item.created(level, event);
                    case "revised" -> existing(before, key).revised(event.says());
                    case "renumbered" -> existing(before, key).renumbered(event.says());
                    case "hint-overridden" -> existing(before, key);
                    case "assigned" -> existing(before, key).assigned(event.says());
                    case "retired" -> existing(before, key).ended();
                    default -> null;
                };
        if (after == null) {
            return null;
        }
        items.put(key, after);
        return new Change(before, after);
    }

    private static Item existing(@Nullable Item before, Key key) {
        if (before == null) {
            throw new Unreadable("it is about " + key.level() + " " + key.id() + ", which never came to be");
        }
        return before;
    }
}
