package nl.voortgang.verifier.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the trail must remember of every part of every aggregate, to be able to say what a value was before. */
final class TrailMemory {
    private final Map<String, Part> parts = new HashMap<>();

    /** What is remembered of one part. */
    static final class Part {
        private final Map<String, Object> values = new HashMap<>(4);
        private List<String> subjects = List.of();
        private @Nullable String item;
        private long changedAt;

        /** Takes what was said for true, and tells what that changed. */
        List<ExpectedChanges.Change> take(Saying saying, long position) {
            List<ExpectedChanges.Change> changes = new ArrayList<>();
            saying.values.forEach((field, to) -> set(field, to, changes));
            if (saying.isAll) {
                values.keySet().stream()
                        .filter(field -> !saying.values.containsKey(field))
                        .sorted()
                        .toList()
                        .forEach(field -> set(field, null, changes));
            }
            if (!changes.isEmpty()) {
                changedAt = position;
            }
            return changes;
        }

        private void set(String field, @Nullable Object to, List<ExpectedChanges.Change> changes) {
            Object from = to == null ? values.remove(field) : values.put(field, to);
            // Two texts that were both erased may have been different ones, so that is always shown as a change.
            if (!Objects.equals(from, to) || Shown.isErased(to)) {
                changes.add(new ExpectedChanges.Change(field, from, to));
            }
        }

        void describe(Saying saying, long position) {
            List<String> about = saying.subjects;
            if (about != null && !about.equals(subjects)) {
                subjects = about;
                changedAt = position;
            }
            if (saying.item != null && !saying.item.equals(item)) {
                item = saying.item;
                changedAt = position;
            }
        }

        @Nullable
        Object value(String field) {
            return values.get(field);
        }

        Map<String, Object> values() {
            return values;
        }

        List<String> subjects() {
            return subjects;
        }

        @Nullable
        String item() {
            return item;
        }

        /** The last event that changed anything here; zero where none did, and then there is no row either. */
        long changedAt() {
            return changedAt;
        }
    }

    Part of(String aggregate, String part) {
        return parts.computeIfAbsent(name(aggregate, part), name -> new Part());
    }

    /** What is known of a part, which is forgotten at once; null where nothing is. */
    @Nullable
    Part forget(String aggregate, String part) {
        return parts.remove(name(aggregate, part));
    }

    /** All that is known, by names for people. */
    Map<String, Part> rest() {
        return parts;
    }

    private static String name(String aggregate, String part) {
        return part.isEmpty() ? aggregate : aggregate + " " + part;
    }
}
