package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static nl.voortgang.eventstore.postgres.TestStore.claims;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.AppendConditions.Claim;
import org.axonframework.eventhandling.DomainEventMessage;
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
        List<Object> outcomes = whileHeld(
                AppendConditions.NONE,
                lit("middle", 0),
                () -> store.append(lit("left", 0), lit("middle", 0), lit("right", 0)),
                () -> store.append(lit("right", 0), lit("middle", 0), lit("left", 0)));

        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(store.rows("event")).isEqualTo(3);
    }

    @Test
    void the_same_names() throws Exception {
        List<Object> outcomes = whileHeld(
                taking("somebody", "middle"),
                lit("somebody", 0),
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
                taking("somebody", "middle-a", "middle-b"),
                lit("somebody", 0),
                () -> store.append(exchange("a", "left", "right"), lit("a", 1)),
                () -> store.append(exchange("b", "right", "left"), lit("b", 1)));

        assertThat(outcomes).hasSize(2).doesNotContain("done");
        assertThat(store.rows("event")).isEqualTo(2);
    }

    private List<Object> whileHeld(AppendConditions middle, DomainEventMessage<?> event, Runnable one, Runnable other)
            throws Exception {
        try (OpenAppend holding = store.beginAppend(middle, event)) {
            CompletableFuture<Object> first = Tries.begin(one);
            CompletableFuture<Object> second = Tries.begin(other);
            Tries.await(
                    "both appends have begun",
                    () -> store.count("select count(*) from pg_stat_activity"
                                    + " where datname = current_database() and wait_event_type = 'Lock'")
                            == 2);
            holding.rollBack();
            List<Object> outcomes = List.of(first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS));
            assertThat(outcomes).noneMatch(Tries::wasDeadlock);
            return outcomes;
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
