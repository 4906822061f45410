package nl.voortgang.verifier.log;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Told of everything in the log, in order. */
public interface LogListener {

    /**
     * The next position.
     *
     * @param event null where the position has none
     */
    void at(Place place, @Nullable StoredEvent event) throws SQLException;

    /** An event was written before others that have their position, and has none at that place itself. */
    default void passedOver(StoredEvent event, Place next) throws SQLException {}

    /** An event that waits for its position. */
    default void waiting(StoredEvent event) throws SQLException {}

    /** There is nothing more. */
    default void end() throws SQLException {}
}
