package nl.voortgang.query.audittrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;

/** What the trail remembers of one part of an aggregate: the values as they are, so that the next event can be shown as from and to. */
final class Remembered {
    private final Map<String, String> values;
    private List<Subject> subjects;
    private @Nullable String item;
    private boolean changed;

    Remembered(Map<String, String> values, List<Subject> subjects, @Nullable String item) {
        // In order of name, so that what is stored does not depend on which field came first.
        this.values = new TreeMap<>(values);
        this.subjects = subjects;
        this.item = item;
    }

    static Remembered nothing() {
        return new Remembered(Map.of(), List.of(), null);
    }

    /** Takes what was said for true, and tells what that changed, in the order in which it was said. */
    List<Change> take(Facts facts) {
        List<Change> changes = new ArrayList<>();
        facts.values().forEach((field, to) -> set(field, to, changes));
        if (facts.complete()) {
            values.keySet().stream()
                    .filter(field -> !facts.values().containsKey(field))
                    .sorted()
                    .toList()
                    .forEach(field -> set(field, null, changes));
        }
        changed |= !changes.isEmpty();
        return changes;
    }

    private void set(String field, @Nullable String to, List<Change> changes) {
        String from = to == null ? values.remove(field) : values.put(field, to);
        // Two erased texts may have been different ones: nobody can tell any more, so the trail does not hide it.
        if (!Objects.equals(from, to) || Change.ERASED.equals(to)) {
            changes.add(new Change(field, from, to));
        }
    }

    /** Takes over what the aggregate is about and called, as far as the event says so. */
    void describe(Facts facts) {
        List<Subject> about = facts.subjects();
        if (about != null && !about.equals(subjects)) {
            subjects = about;
            changed = true;
        }
        if (facts.item() != null && !Objects.equals(facts.item(), item)) {
            item = facts.item();
            changed = true;
        }
    }

    Map<String, String> values() {
        return values;
    }

    @Nullable
    String value(String field) {
        return values.get(field);
    }

    List<Subject> subjects() {
        return subjects;
    }

    @Nullable
    String item() {
        return item;
    }

    boolean changed() {
        return changed;
    }
}
