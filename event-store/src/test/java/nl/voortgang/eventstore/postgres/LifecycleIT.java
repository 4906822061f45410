package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleIT {

    @Test
    void closing_ends_both_threads_and_their_connections() throws Exception {
        try (TestStore other = TestStore.fresh()) {
            TestStore store = other.sibling();
            Set<Thread> before = storeThreads();
            store.started().append(lit("lamp", 0));
            store.awaitEvents(1);
            Set<Thread> running = storeThreads();
            running.removeAll(before);
            assertThat(running).hasSize(2);

            store.close();

            assertThat(running).noneMatch(Thread::isAlive);
            Tries.await(
                    "the server has seen them leave",
                    () -> other.count("select count(*) from pg_stat_activity where datname = current_database()") == 1);
        }
    }

    @Test
    void a_store_that_was_never_started_can_be_closed() {
        TestStore.fresh().close();
    }

    @Test
    void what_was_left_without_a_position_gets_it_after_the_next_start() throws Exception {
        try (TestStore store = TestStore.fresh()) {
            store.append(lit("lamp", 0));
            try (TestStore next = store.sibling()) {
                assertThat(next.started().awaitEvents(1)).hasSize(1);
            }
        }
    }

    private static Set<Thread> storeThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("event-store-"))
                .collect(Collectors.toSet());
    }
}
