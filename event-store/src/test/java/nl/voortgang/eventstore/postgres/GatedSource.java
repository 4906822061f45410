package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets those who write for groups have no connection before the gate is opened, so that a group gathers. Remembers the one they got. */
final class GatedSource extends DelegatingDataSource {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicReference<@Nullable Connection> writing = new AtomicReference<>();

    GatedSource(DataSource source) {
        super(source);
    }

    /** Returns when somebody stands before the gate. */
    void awaitWriter() throws InterruptedException {
        arrived.await();
    }

    void open() {
        gate.countDown();
    }

    /** Cuts the line to the server, which goes on with what it was told. */
    void cutTheLine() throws SQLException {
        Connection connection = writing.get();
        if (connection == null) {
            throw new AssertionError("no group is being written");
        }
        connection.abort(Runnable::run);
    }

    @Override
    public Connection getConnection() throws SQLException {
        boolean isForAGroup = Thread.currentThread().getName().startsWith("event-store-writer");
        if (isForAGroup) {
            arrived.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
        }
        Connection connection = super.getConnection();
        if (isForAGroup) {
            writing.set(connection);
        }
        return connection;
    }
}
