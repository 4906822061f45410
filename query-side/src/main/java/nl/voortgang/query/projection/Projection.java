package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.voortgang.eventstore.LoggedEvent;

/**
 * Tables that answer one question, made from events alone: they can be thrown away and rebuilt at any time, and give the same.
 *
 * <p>A projection owns one schema of the database, named like itself. Its position in the log and its dead letters live there too, so that
 * rows, position and dead letters commit together.
 */
public interface Projection {

    /** Lower-case letters and underscores; also the name of its schema. */
    String name();

    /** DDL with unqualified names; run with the search path on the projection's schema. */
    String tables();

    /**
     * Writes what these events mean. The connection's search path is the projection's schema (or that of a rebuild beside it), its
     * transaction also moves the position. Must depend on nothing but the events and the projection's own tables: no clock, no random, no
     * other projection.
     *
     * @param events consecutive in the order of the log, never empty; earlier ones were projected before
     */
    void project(List<LoggedEvent> events, Connection tables) throws SQLException;
}
