package nl.voortgang.verifier.event;

import java.sql.SQLException;

/** Told of every event that could be read, in order. */
public interface DomainListener {
    void at(DomainEvent event) throws SQLException;

    /** There is nothing more. */
    void end() throws SQLException;
}
