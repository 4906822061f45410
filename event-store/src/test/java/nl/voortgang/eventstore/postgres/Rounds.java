package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.voortgang.eventstore.LoggedEvent;

/** The sequencer's rounds, made by hand. */
final class Rounds {
    private final TestStore store;

    Rounds(TestStore store) {
        this.store = store;
    }

    /** One round on this thread; where it left the head. */
    long make() {
        return store.givePositions();
    }

    void makeWithin(String patience) throws SQLException {
        try (Connection connection = store.single().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '" + patience + "'");
            statement.execute("select event_store.give_positions(10)");
        }
    }

    /** A round that has begun, and waits for an append to end. */
    CompletableFuture<Object> beginAndWait() {
        CompletableFuture<Object> round = Tries.begin(this::make);
        awaitWaiting();
        return round;
    }

    void awaitWaiting() {
        Tries.await("a round waits for an append", () -> waitsFor(1) || waitsFor(2));
    }

    boolean waitsFor(int appendLock) {
        return waiting("objid = " + appendLock) > 0;
    }

    /** How many rounds wait, for an append or for each other. */
    long waiting() {
        return waiting("true");
    }

    private long waiting(String lock) {
        return store.count("select count(*) from pg_locks where locktype = 'advisory' and classid = 1702261620"
                + " and not granted and database = (select oid from pg_database where datname = current_database()) and "
                + lock);
    }

    /** The aggregates of the events that have a position, in the order of the log. */
    List<String> order() {
        return store.log().readAfter(0, 100).stream()
                .map(LoggedEvent::aggregateId)
                .toList();
    }
}
