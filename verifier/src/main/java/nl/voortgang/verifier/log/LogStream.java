package nl.voortgang.verifier.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.voortgang.verifier.ProgressListener;
import nl.voortgang.verifier.database.Cursor;
import nl.voortgang.verifier.database.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the log once. Positions and events are read side by side, each table in the order of its own key, and brought together here:
 * the database need not join or sort anything, and nothing but the present event is in memory.
 */
public final class LogStream {
    private static final int TOLD_EVERY = 1_000;

    private final Connection connection;
    private final boolean withKeys;
    private final List<? extends LogListener> listeners;
    private final long upTo;
    private long read = Long.MIN_VALUE;

    /**
     * A walk that was not begun yet.
     *
     * @param withKeys whether the listeners read sealed texts
     */
    public LogStream(Connection connection, boolean withKeys, List<? extends LogListener> listeners) {
        this(connection, withKeys, listeners, Long.MAX_VALUE);
    }

    /**
     * A walk that ends early.
     *
     * @param upTo the last position that is walked by
     */
    public LogStream(Connection connection, boolean withKeys, List<? extends LogListener> listeners, long upTo) {
        this.upTo = upTo;
        this.connection = connection;
        this.withKeys = withKeys;
        this.listeners = listeners;
    }

    /** The highest position; zero where there is none. */
    public static long head(Connection connection) throws SQLException {
        Long head = Lookup.first(
                connection, "select max(position) from event_store.log_position", row -> row.getObject(1, Long.class));
        return head == null ? 0 : head;
    }

    public void run(ProgressListener progress) throws SQLException {
        long head = Math.min(upTo, head(connection));
        String ordered = StoredEvent.select(withKeys) + " order by e.global_index";
        try (Cursor<Place> places = Cursor.open(connection, Place.SELECT, Place::read);
                Cursor<StoredEvent> events = Cursor.open(connection, ordered, StoredEvent::read)) {
            long done = 0;
            for (Place place = places.next(); place != null && place.position() <= upTo; place = places.next()) {
                StoredEvent event = eventOf(place, events);
                for (LogListener listener : listeners) {
                    listener.at(place, event);
                }
                if (++done % TOLD_EVERY == 0 || done == head) {
                    progress.at("reading the log", done, head);
                }
            }
            if (upTo == Long.MAX_VALUE) {
                tellOfWaiting(events);
            }
        }
        for (LogListener listener : listeners) {
            listener.end();
        }
    }

    private void tellOfWaiting(Cursor<StoredEvent> events) throws SQLException {
        for (StoredEvent event = events.next(); event != null; event = events.next()) {
            for (LogListener listener : listeners) {
                listener.waiting(event);
            }
        }
    }

    private @Nullable StoredEvent eventOf(Place place, Cursor<StoredEvent> events) throws SQLException {
        if (place.index() <= read) {
            // Out of order: the walk is past it already.
            return Lookup.first(
                    connection,
                    StoredEvent.select(withKeys) + " where e.global_index = ?",
                    StoredEvent::read,
                    place.index());
        }
        StoredEvent next = events.peek();
        while (next != null && next.index() < place.index()) {
            for (LogListener listener : listeners) {
                listener.passedOver(next, place);
            }
            events.next();
            next = events.peek();
        }
        read = place.index();
        return next != null && next.index() == place.index() ? events.next() : null;
    }
}
