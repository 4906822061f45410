package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;

/** What the database itself refuses, whoever asks. */
class OnlyAddedToIT {
    private final TestStore store = TestStore.fresh();

    @BeforeEach
    void append() {
        store.append(lit("lamp", 0), lit("lamp", 1));
        store.givePositions();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.event set name = 'x'",
                "delete from event_store.event",
                "truncate event_store.event",
                "update event_store.log_position set position = 7",
                "delete from event_store.log_position",
                "truncate event_store.log_position",
                "update event_store.tile set hash = ''",
                "delete from event_store.tile",
                "truncate event_store.tile",
                "update event_store.checkpoint set size = 7",
                "delete from event_store.checkpoint",
                "truncate event_store.checkpoint",
                "update event_store.log_key set since = 7",
                "delete from event_store.log_key",
                "truncate event_store.log_key",
                "delete from event_store.text_key",
                "truncate event_store.text_key",
                "update event_store.content set kept_at = now()",
                "delete from event_store.content",
                "truncate event_store.content"
            })
    void what_was_written_cannot_be_changed(String change) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> store.jdbc.execute(change))
                .withStackTraceContaining("only ever added to");
    }

    @Test
    void a_position_is_given_once() {
        store.append(lit("lamp", 2));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> store.jdbc.execute("insert into event_store.log_position"
                        + " select 2, max(global_index), now(), '' from event_store.event"))
                .withMessageContaining("log_position_pk");
    }

    @Test
    void an_event_has_one_position() {
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> store.jdbc.execute("insert into event_store.log_position"
                        + " select 3, max(global_index), now(), '' from event_store.event"))
                .withMessageContaining("log_position_once");
    }
}
