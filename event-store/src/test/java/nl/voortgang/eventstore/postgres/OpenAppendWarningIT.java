package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.voortgang.eventstore.AppendConditions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OpenAppendWarningIT {
    private final Logger logger = (Logger) LoggerFactory.getLogger(Sequencer.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final TestStore store = TestStore.fresh();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);
        logger.addAppender(logged);
        logged.start();
    }

    @AfterEach
    void close() {
        store.close();
        logger.detachAppender(logged);
        logger.setAdditive(true);
        logger.setLevel(null);
    }

    @Test
    void an_append_that_stays_open_is_reported_with_its_process() throws Exception {
        try (OpenAppend open = store.beginAppend(AppendConditions.NONE, lit("open", 0))) {
            store.started().append(lit("a", 0));

            Tries.await("a warning", () -> !logged.list.isEmpty());

            assertThat(logged.list.getFirst().getFormattedMessage())
                    .contains("append is still open")
                    .contains("pid " + store.count("select pid from event_store.open_append"));
            open.commit();
        }
        assertThat(store.awaitEvents(2)).hasSize(2);
    }

    @Test
    void an_open_append_is_listed_whichever_lock_it_holds() throws Exception {
        store.append(lit("any", 0));
        try (OpenAppend first = store.beginAppend(AppendConditions.NONE, lit("first", 0))) {
            CompletableFuture<Object> round = new Rounds(store).beginAndWait();
            // The second gets the lock that is free while the round waits for the first.
            try (OpenAppend second = store.beginAppend(AppendConditions.NONE, lit("second", 0))) {
                assertThat(openAppends()).isEqualTo(2);
                first.commit();
                second.commit();
            }
            assertThat(round.get(10, TimeUnit.SECONDS)).isEqualTo(2L);
        }
        assertThat(openAppends()).isZero();
    }

    @Test
    void an_open_append_in_another_database_is_none_of_ours() throws Exception {
        try (TestStore elsewhere = TestStore.on(TestDatabase.migrated());
                OpenAppend open = elsewhere.beginAppend(AppendConditions.NONE, lit("open", 0))) {
            assertThat(openAppends()).isZero();
            open.commit();
        }
    }

    private long openAppends() {
        return store.count("select count(*) from event_store.open_append");
    }
}
