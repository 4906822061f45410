package nl.voortgang.verifier.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What events mean for one projection. Written from what its columns mean, not from the code that writes them. */
interface Fold extends AutoCloseable {
    /** The name of the projection and of its schema. */
    String projection();

    List<Table> tables();

    /**
     * Takes an event in and tells which rows it makes and ends.
     *
     * @param change what it changes in the outline; null for nothing
     */
    void apply(DomainEvent event, Outline.@Nullable Change change, Rows rows);

    /** Looks at what of the projection is compared in another way than row by row of its tables. */
    default void begin(Connection connection, Findings findings) throws SQLException {}

    /** Compares that, now that all events up to the projection's position were taken in. */
    default void end() throws SQLException {}

    @Override
    default void close() throws SQLException {}
}
