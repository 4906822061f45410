package nl.voortgang.application.looked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongSupplier;
import nl.voortgang.application.edge.Allowance;
import nl.voortgang.eventstore.AccessEntry;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a flood of refusals from filling the disk: so many a minute of one person or place, and of all together, have an entry each. The others
 * are counted, in one entry for all that are alike but for where they were asked for.
 */
final class Flood {
    static final int OF_ONE = 60;
    static final int OF_ALL = 600;
    private static final int MOST_KINDS = 1_000;

    private final Allowance ofOne;
    private final Allowance ofAll;
    private final Map<Kind, AccessEntry> counted = new LinkedHashMap<>();

    /** @param clock nanoseconds since any moment */
    Flood(LongSupplier clock) {
        this.ofOne = new Allowance(OF_ONE, clock);
        this.ofAll = new Allowance(OF_ALL, clock);
    }

    private record Kind(
            @Nullable UUID actor, String action, @Nullable String organisation, String result, String origin) {}

    /** Whether there is room for an entry of its own. */
    boolean admits(AccessEntry entry) {
        String who = Objects.toString(entry.actor(), entry.origin());
        return ofOne.take(who).isEmpty() && ofAll.take("").isEmpty();
    }

    /** Counts what has no entry of its own. */
    synchronized void count(AccessEntry entry) {
        Kind kind = new Kind(entry.actor(), entry.action(), entry.organisation(), entry.result(), entry.origin());
        if (counted.size() >= MOST_KINDS && !counted.containsKey(kind)) {
            // So many at once from so many places: how many there were is all that can be said.
            kind = new Kind(null, entry.action(), null, entry.result(), "");
        }
        AccessEntry before = counted.get(kind);
        counted.put(kind, before == null ? first(kind, entry) : more(before, entry));
    }

    private static AccessEntry first(Kind kind, AccessEntry entry) {
        return new AccessEntry(
                entry.at(),
                entry.times(),
                kind.actor(),
                kind.action(),
                "/…",
                kind.organisation(),
                kind.result(),
                kind.origin());
    }

    private static AccessEntry more(AccessEntry before, AccessEntry entry) {
        return new AccessEntry(
                before.at(),
                Math.addExact(before.times(), entry.times()),
                before.actor(),
                before.action(),
                before.object(),
                before.organisation(),
                before.result(),
                before.origin());
    }

    /** What was counted since the last time. */
    synchronized List<AccessEntry> drain() {
        List<AccessEntry> all = new ArrayList<>(counted.values());
        counted.clear();
        return all;
    }
}
