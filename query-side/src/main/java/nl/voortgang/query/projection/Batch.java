package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.voortgang.eventstore.LoggedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Projects a batch within one transaction, and parks the events that the projection throws on.
 *
 * <p>A batch that fails is tried again in halves, so that one bad event among thousands is found in a dozen attempts. An aggregate of which
 * an event is parked has its later events parked behind it, so that they are never projected out of order; all others go on.
 */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final Projection projection;
    private final Connection connection;
    private final ProjectionSchema schema;
    private final DeadLetters deadLetters;
    private final Set<String> parked = new HashSet<>();
    private int room;
    private boolean complained;

    Batch(Projection projection, ProjectionSchema schema, Connection connection) throws SQLException {
        this.projection = projection;
        this.schema = schema;
        this.connection = connection;
        this.deadLetters = new DeadLetters(connection, schema);
        List<DeadLetter> letters = deadLetters.all();
        letters.forEach(letter -> parked.add(letter.aggregateId()));
        this.room = DeadLetters.CAPACITY - letters.size();
    }

    /** Projects the events, which follow directly on the progress, and advances it. Commits nothing. */
    Outcome apply(List<LoggedEvent> events, Progress before) throws SQLException {
        schema.enter(connection);
        Outcome outcome;
        try {
            projectOrPark(events);
            LoggedEvent last = events.getLast();
            outcome = new Outcome(last.position(), last.sequencedAt(), false);
        } catch (NoRoom full) {
            outcome = upTo(full.position, events, before);
        }
        schema.advance(connection, outcome.position(), outcome.recordedAt());
        return outcome;
    }

    /**
     * How far a batch came.
     *
     * @param full whether it stopped before its end because no more events can be parked
     */
    record Outcome(long position, Instant recordedAt, boolean full) {}

    private Outcome upTo(long stoppedAt, List<LoggedEvent> events, Progress before) throws SQLException {
        deadLetters.removeFrom(stoppedAt);
        return events.stream()
                .filter(event -> event.position() < stoppedAt)
                .reduce((first, second) -> second)
                .map(last -> new Outcome(last.position(), last.sequencedAt(), true))
                .orElse(new Outcome(before.position(), before.recordedAt(), true));
    }

    private void projectOrPark(List<LoggedEvent> events) throws SQLException, NoRoom {
        List<LoggedEvent> waiting = events.stream()
                .filter(event -> parked.contains(event.aggregateId()))
                .toList();
        if (waiting.size() > room) {
            long tooMany = waiting.get(room).position();
            projectOrPark(
                    events.stream().filter(event -> event.position() < tooMany).toList());
            throw new NoRoom(tooMany);
        }
        for (LoggedEvent event : waiting) {
            park(event, DeadLetters.waiting(event));
        }
        projectOrSplit(events.stream()
                .filter(event -> !parked.contains(event.aggregateId()))
                .toList());
    }

    private void projectOrSplit(List<LoggedEvent> events) throws SQLException, NoRoom {
        if (events.isEmpty()) {
            return;
        }
        Exception fault = Attempt.to(projection, events, connection);
        if (fault == null) {
            return;
        }
        if (events.size() > 1) {
            projectOrPark(events.subList(0, events.size() / 2));
            projectOrPark(events.subList(events.size() / 2, events.size()));
            return;
        }
        LoggedEvent event = events.getFirst();
        if (room == 0) {
            throw new NoRoom(event.position());
        }
        park(event, Fault.describe(fault));
        complainOnce(event, fault);
    }

    private void complainOnce(LoggedEvent event, Exception fault) {
        if (!complained) {
            LOG.error(
                    "{} parks {} at position {}: {}",
                    schema.name(),
                    event.name(),
                    event.position(),
                    Fault.describe(fault));
            complained = true;
        }
    }

    private void park(LoggedEvent event, String cause) throws SQLException {
        deadLetters.park(event, cause);
        parked.add(event.aggregateId());
        room--;
    }

    /** The event at this position has to be parked, and cannot be. */
    private static final class NoRoom extends Exception {
        private static final long serialVersionUID = 1L;

        private final long position;

        NoRoom(long position) {
            super("no room to park position " + position, null, false, false);
            this.position = position;
        }
    }
}
