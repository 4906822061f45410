package nl.voortgang.command.dispatch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Commands for one aggregate on the condition of one revision: at most one of them can be carried out. The others wait here for what becomes of
 * it, and all go on at once, instead of waiting for the aggregate one behind the other only to be refused. Safe for use by any number of threads.
 */
final class OneAtATime {
    private record Place(String aggregateId, long revision) {}

    private final ConcurrentMap<Place, CompletableFuture<Void>> trying = new ConcurrentHashMap<>();

    /**
     * Tries, when nobody else does.
     *
     * @param isPast whether the revision is past, so that trying makes no sense any more
     * @throws StaleRevision where that is so
     */
    long tryAt(String aggregateId, long revision, BooleanSupplier isPast, LongSupplier attempt) {
        Place place = new Place(aggregateId, revision);
        CompletableFuture<Void> mine = new CompletableFuture<>();
        while (true) {
            if (isPast.getAsBoolean()) {
                throw new StaleRevision(aggregateId + " is beyond revision " + revision);
            }
            CompletableFuture<Void> another = trying.putIfAbsent(place, mine);
            if (another == null) {
                break;
            }
            another.join();
        }
        try {
            return attempt.getAsLong();
        } finally {
            trying.remove(place);
            mine.complete(null);
        }
    }
}
