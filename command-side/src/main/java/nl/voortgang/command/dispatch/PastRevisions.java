package nl.voortgang.command.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Revisions that aggregates have reached for certain, because a command on this node was told so by the event store. They may be further by
 * now, and are never back. Safe for use by any number of threads.
 */
final class PastRevisions {
    private final Map<Object, Long> reached;

    PastRevisions(int most) {
        reached = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Long> longestUnused) {
                return size() > most;
            }
        };
    }

    synchronized void reached(Object aggregateId, long revision) {
        reached.merge(aggregateId, revision, Math::max);
    }

    /** The revision that the aggregate has at least; null where that is not known to be beyond the one that is expected. */
    synchronized @Nullable Long beyond(Object aggregateId, @Nullable Long expected) {
        Long least = reached.get(aggregateId);
        return expected == null || least == null || least <= expected ? null : least;
    }
}
