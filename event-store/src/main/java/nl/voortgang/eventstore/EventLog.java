package nl.voortgang.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what happened, in the one order there is. Safe for use by any number of threads. */
public interface EventLog {

    /** At most {@code limit} events after the position, in order; empty where there are none yet. Zero means from the beginning. */
    List<LoggedEvent> readAfter(long position, int limit);

    /** The same, for whoever reads much of the log: as quickly as the database gives them, and nothing of them decoded. */
    default List<UndecodedEvent> readUndecoded(long position, int limit) {
        return readAfter(position, limit).stream()
                .<UndecodedEvent>map(event -> () -> event)
                .toList();
    }

    /** The same, of the events at these positions, which are in order. A position without an event is left out. */
    default List<UndecodedEvent> readUndecoded(long[] positions) {
        return Arrays.stream(positions)
                .mapToObj(this::at)
                .flatMap(Optional::stream)
                .<UndecodedEvent>map(event -> () -> event)
                .toList();
    }

    /** The event at exactly this position, if it was reached. */
    Optional<LoggedEvent> at(long position);

    /** The highest position given so far; zero for an empty log. */
    long head();

    /** The last position that had been given by that moment; the head for a moment later than the newest. */
    LastGiven lastGivenBy(Instant moment);

    /** Only its number; zero where none had been given. */
    default long positionAt(Instant knownAt) {
        return lastGivenBy(knownAt).position();
    }

    /**
     * A position as the last one of a moment.
     *
     * @param position zero where none had been given by then
     * @param at when it was given; the epoch where none had been
     * @param head whether no later one has been given since
     */
    record LastGiven(long position, Instant at, boolean head) {}

    /** Where an aggregate's event stands in the log; empty while it has no position yet, or does not exist. */
    OptionalLong positionOf(String aggregateId, long sequence);

    /** Waits until the log reaches beyond the position. Returns false where the time ran out first. */
    boolean awaitBeyond(long position, Duration timeout) throws InterruptedException;
}
