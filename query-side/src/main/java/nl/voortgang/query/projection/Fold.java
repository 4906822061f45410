package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.util.List;
import nl.voortgang.eventstore.LoggedEvent;

/**
 * What events mean for the rows of a projection. It sees the events of whatever its rows depend on in their order, over stored rows a batch
 * of them, over empty tables all there are; so it remembers what it put, and what it read.
 */
public interface Fold {

    /** What is to be applied next: the moment to read what it builds on. */
    default void expect(List<LoggedEvent> batch) throws SQLException {}

    void apply(LoggedEvent event) throws SQLException;

    /** Memory is short: of what can be found again, no more than about this may stay. */
    default void relieve(long bytes) {}

    /** Nothing more comes. */
    default void conclude() throws SQLException {}
}
