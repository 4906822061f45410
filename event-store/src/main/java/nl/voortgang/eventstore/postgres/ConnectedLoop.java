package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that works on a connection of its own, and gets itself a new one whenever that is lost. */
abstract class ConnectedLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ConnectedLoop.class);
    private static final Duration RECONNECT_DELAY = Duration.ofMillis(250);
    private static final Duration STEP_PATIENCE = Duration.ofMillis(100);
    private static final Duration END_PATIENCE = Duration.ofSeconds(10);

    // A network that swallows packets must not hang the thread for ever: longer than any statement here may take.
    private static final int NETWORK_TIMEOUT_MILLIS = 30_000;

    // The server notices by itself when this node is gone, waits for no lock longer than this, and keeps no transaction
    // open for a client that
    // does nothing.
    private static final String SESSION = """
            set lock_timeout = '2s';
            set idle_in_transaction_session_timeout = '5s';
            set tcp_keepalives_idle = 5;
            set tcp_keepalives_interval = 5;
            set tcp_keepalives_count = 3""";

    private final DataSource source;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Connection connection;

    ConnectedLoop(String name, DataSource source) {
        this.source = source;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Called once for every new connection. */
    abstract void connected(Connection connection) throws SQLException;

    /** Called again and again; takes no longer than a moment, so that closing does not wait. */
    abstract void step(Connection connection) throws SQLException, InterruptedException;

    @Override
    public void close() {
        closing.countDown();
        // Ends a pause; a wait for the server's answer is ended by closing the connection under it.
        thread.interrupt();
        if (!ended(STEP_PATIENCE)) {
            abort(connection);
            ended(END_PATIENCE);
        }
    }

    private void run() {
        while (!isClosing()) {
            try (Connection opened = source.getConnection()) {
                connection = opened;
                work(opened);
            } catch (InterruptedException e) {
                closing.countDown();
            } catch (SQLException | RuntimeException e) {
                reportLoss(e);
            } finally {
                connection = null;
            }
        }
    }

    private void work(Connection opened) throws SQLException, InterruptedException {
        opened.setAutoCommit(true);
        opened.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
        try (Statement statement = opened.createStatement()) {
            statement.execute(SESSION);
        }
        connected(opened);
        while (!isClosing()) {
            step(opened);
        }
    }

    private void reportLoss(Exception cause) {
        if (isClosing()) {
            return;
        }
        log.warn("{} goes on with a new connection after: {}", thread.getName(), cause.toString());
        try {
            boolean unused = closing.await(RECONNECT_DELAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private boolean ended(Duration patience) {
        try {
            return thread.getState() == Thread.State.NEW || thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void abort(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException e) {
            log.debug("the connection was gone already", e);
        }
    }
}
