package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
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
}
