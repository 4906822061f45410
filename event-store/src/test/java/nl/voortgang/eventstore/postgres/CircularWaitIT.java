package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static nl.voortgang.eventstore.postgres.TestStore.claims;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.AppendConditions.Claim;
import nl.voortgang.eventstore.ClaimTakenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two appends that write the same rows in opposite order. A third holds the row in the middle, so that both have begun and neither has ended
 * when it lets go: without one order in which to begin, each would then hold what the other waits for.
 */
class CircularWaitIT {
    private final TestStore store = TestStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_same_aggregates() throws Exception {
        AppendRequest middle = store.engine(AppendConditions.NONE).request(List.of(lit("middle", 0)));

        List<Object> outcomes = whileHeld(
                connection -> AppendCall.execute(connection, middle),
                () -> store.append(lit("left", 0), lit("middle", 0), lit("right", 0)),
                () -> store.append(lit("right", 0), lit("middle", 0), lit("left", 0)));

        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(store.rows("event")).isEqualTo(3);
    }

    @Test
    void the_same_names() throws Exception {
        List<Object> outcomes = whileHeld(
                connection -> claim(connection, "middle"),
                () -> store.append(taking("a", "left", "middle", "right"), lit("a", 0)),
                () -> store.append(taking("b", "right", "middle", "left"), lit("b", 0)));

        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(store.rows("claim")).isEqualTo(3);
    }

    @Test
    void each_others_names() throws Exception {
        store.append(taking("a", "left"), lit("a", 0));
        store.append(taking("b", "right"), lit("b", 0));

        List<Object> outcomes = whileHeld(
                connection -> claim(connection, "middle-a", "middle-b"),
                () -> store.append(exchange("a", "left", "right"), lit("a", 1)),
                () -> store.append(exchange("b", "right", "left"), lit("b", 1)));

        assertThat(outcomes).hasSize(2).allMatch(ClaimTakenException.class::isInstance);
        assertThat(store.rows("event")).isEqualTo(2);
    }

    @FunctionalInterface
    private interface Holding {
        void take(Connection connection) throws SQLException;
    }

    private List<Object> whileHeld(Holding middle, Runnable one, Runnable other) throws Exception {
        try (Connection holding = store.single().getConnection()) {
            holding.setAutoCommit(false);
            middle.take(holding);
            CompletableFuture<Object> first = Tries.begin(one);
            CompletableFuture<Object> second = Tries.begin(other);
            Tries.await(
                    "both appends have begun",
                    () -> store.count("select count(*) from pg_stat_activity"
                                    + " where datname = current_database() and wait_event_type = 'Lock'")
                            == 2);
            holding.rollback();
            List<Object> outcomes = List.of(first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS));
            assertThat(outcomes).noneMatch(Tries::wasDeadlock);
            return outcomes;
        }
    }

    /** The rows alone, and none of the locks that an append would take first. */
    private static void claim(Connection connection, String... names) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into event_store.claim values (?, 'somebody')")) {
            for (String name : names) {
                insert.setString(1, name);
                insert.execute();
            }
        }
    }

    private static AppendConditions taking(String aggregateId, String... names) {
        return claims(Stream.of(names).map(name -> new Claim(name, aggregateId)).toList(), List.of());
    }

    private static AppendConditions exchange(String aggregateId, String given, String taken) {
        return claims(
                List.of(new Claim("middle-" + aggregateId, aggregateId), new Claim(taken, aggregateId)),
                List.of(new Claim(given, aggregateId)));
    }
}
