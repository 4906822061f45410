package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The connection over which a projection follows the log, and over which nothing else is done. Kept until something fails on it, then another
 * is opened. Used by one thread.
 *
 * <p>One out of a pool would do the same and take twice as long: wherever another schema is named on a connection, the driver forgets every
 * statement that it had prepared there, those of all others who share it included, and the database plans them all anew.
 */
final class KeptConnection implements AutoCloseable {
    private final ProjectionSchema schema;
    private final DataSource unpooled;
    private @Nullable Connection open;

    KeptConnection(ProjectionSchema schema, DataSource unpooled) {
        this.schema = schema;
        this.unpooled = unpooled;
    }

    /** Works in a transaction, in which unqualified names mean the schema. */
    <T> T answer(Transactions.Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T answer = Transactions.answer(work, connection());
            done = true;
            return answer;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    /** The same, for work that answers nothing. */
    void run(Transactions.Act act) throws SQLException {
        answer(connection -> {
            act.on(connection);
            return true;
        });
    }

    private Connection connection() throws SQLException {
        Connection there = open;
        if (there == null) {
            there = unpooled.getConnection();
            open = there;
            schema.settle(there);
            there.setAutoCommit(false);
        }
        return there;
    }

    /** A connection that cannot be closed is broken, and gone already. */
    @Override
    @SuppressWarnings("EmptyCatch")
    public void close() {
        Connection there = open;
        open = null;
        if (there != null) {
            try {
                there.close();
            } catch (SQLException broken) {
                // Nothing more can be done about it.
            }
        }
    }
}
