package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.voortgang.eventstore.EventLog;

/** Projects parked events again, in their order. What fails again stays parked, and so does what waits behind it. */
final class DeadLetterRetry {
    private final Projection projection;
    private final EventLog log;
    private final Set<String> stillParked = new HashSet<>();

    DeadLetterRetry(Projection projection, EventLog log) {
        this.projection = projection;
        this.log = log;
    }

    /** How many events are still parked. */
    int in(Connection connection) throws SQLException {
        ProjectionSchema live = ProjectionSchema.live(projection);
        live.lock(connection).ifPresent(live::requireFit);
        live.enter(connection);
        DeadLetters letters = new DeadLetters(connection, live);
        for (DeadLetter letter : letters.all()) {
            if (!stillParked.contains(letter.aggregateId())) {
                retry(letter, letters, connection);
            }
        }
        return letters.count();
    }

    private void retry(DeadLetter letter, DeadLetters letters, Connection connection) throws SQLException {
        var event = log.at(letter.position())
                .orElseThrow(() -> new IllegalStateException("no event at position " + letter.position()));
        Exception fault = Attempt.to(projection, List.of(event), connection);
        if (fault == null) {
            letters.remove(letter.position());
        } else {
            letters.park(event, Fault.describe(fault));
            stillParked.add(letter.aggregateId());
        }
    }
}
