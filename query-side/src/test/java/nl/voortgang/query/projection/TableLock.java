package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.voortgang.query.Database;

/** Keeps everybody from a table, from when its turn has come until it is closed. */
final class TableLock implements AutoCloseable {
    private final String table;
    private final Connection connection;
    private final CompletableFuture<CompletableFuture<Void>> requested = new CompletableFuture<>();

    TableLock(String table) throws SQLException {
        this.table = table;
        this.connection = Database.dataSource().getConnection();
        connection.setAutoCommit(false);
    }

    /** Returns when it stands in line. */
    void request() {
        CompletableFuture<Void> granted = CompletableFuture.runAsync(this::lock);
        while (!granted.isDone() && !isWaiting()) {
            Thread.onSpinWait();
        }
        requested.complete(granted);
    }

    private void lock() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private boolean isWaiting() {
        return Database.jdbc()
                .sql("select exists (select from pg_locks where relation = to_regclass(:table)"
                        + " and mode = 'AccessExclusiveLock' and not granted)")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    void awaitGranted() {
        requested.join().join();
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
