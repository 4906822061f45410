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

    private Batch(Projection projection, ProjectionSchema schema, Connection connection, List<DeadLetter> letters) {
        this.projection = projection;
        this.schema = schema;
        this.connection = connection;
        this.deadLetters = new DeadLetters(connection, schema);
        letters.forEach(letter -> parked.add(letter.aggregateId()));
        this.room = DeadLetters.CAPACITY - letters.size();
    }

    /** A batch for a schema, which is entered for it. */
    static Batch in(ProjectionSchema schema, Projection projection, Connection connection) throws SQLException {
        schema.enter(connection);
        return new Batch(projection, schema, connection, new DeadLetters(connection, schema).all());
    }

    /** A batch for a schema that was entered, and what was found there. */
    static Batch in(
            ProjectionSchema schema, ProjectionSchema.Entered entered, Projection projection, Connection connection) {
        return new Batch(projection, schema, connection, entered.letters());
    }

    /**
     * Projects the events, which follow directly on the progress, and advances it. Commits nothing.
     *
     * @throws Attempt.Failed where an event cannot be projected; then the transaction cannot go on
     */
    Outcome applyAtOnce(List<LoggedEvent> events, Progress before) throws SQLException {
        if (events.stream().anyMatch(event -> parked.contains(event.aggregateId()))) {
            return apply(events, before);
        }
        Attempt.at(projection, events, connection);
        LoggedEvent last = events.getLast();
        Outcome outcome = new Outcome(last.position(), last.sequencedAt(), false);
        schema.advance(connection, outcome.position(), outcome.recordedAt());
        return outcome;
    }

    /** The same, and parks what cannot be projected or has to wait. */
    Outcome apply(List<LoggedEvent> events, Progress before) throws SQLException {
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
