package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.closed;
import static nl.voortgang.eventstore.postgres.House.lit;
import static nl.voortgang.eventstore.postgres.TestStore.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.postgres.House.LampLit;
import nl.voortgang.eventstore.postgres.House.Note;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendIT {
    private final TestStore store = TestStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_aggregate_reads_back_as_it_was_appended() {
        DomainEventMessage<LampLit> first = lit("lamp", 0, new LampLit(3, new Note("it was dark"), null));
        store.append(first, lit("lamp", 1));

        List<? extends DomainEventMessage<?>> read =
                store.events().readEvents("lamp").asStream().toList();

        assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L);
        assertThat(read.getFirst().getPayload()).isEqualTo(first.getPayload());
        assertThat(read.getFirst().getIdentifier()).isEqualTo(first.getIdentifier());
        assertThat(read.getFirst().getType()).isEqualTo("Lamp");
        assertThat(read.getFirst().getAggregateIdentifier()).isEqualTo("lamp");
        assertThat(read.getFirst().getMetaData()).isEqualTo(first.getMetaData());
        assertThat(read.getFirst().getTimestamp())
                .isEqualTo(first.getTimestamp().truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void reading_can_begin_at_a_later_event() {
        store.append(lit("lamp", 0), lit("lamp", 1), lit("lamp", 2));

        assertThat(store.events().readEvents("lamp", 1).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(1L, 2L);
    }

    @Test
    void what_is_stored_is_byte_for_byte_what_was_written() {
        DomainEventMessage<LampLit> event = lit("lamp", 0);
        store.append(event);

        assertThat(store.jdbc.queryForMap(
                        "select name, revision, encode(payload, 'escape') as payload, encode(metadata, 'escape') as metadata"
                                + " from event_store.event"))
                .containsEntry("name", "lamp.lit")
                .containsEntry("revision", 1)
                .containsEntry("payload", "{\"brightness\":0}")
                .containsEntry("metadata", "{\"actor\":\"a-1\"}");
    }

    @Test
    void the_moment_of_an_event_is_cut_off_to_what_the_database_can_keep() {
        Instant moment = Instant.parse("2026-02-03T04:05:06.123456999Z");
        store.append(new GenericDomainEventMessage<>(
                House.LAMP,
                "lamp",
                0,
                new LampLit(1, null, null),
                Map.of(),
                UUID.randomUUID().toString(),
                moment));

        assertThat(store.events().readEvents("lamp").next().getTimestamp())
                .isEqualTo(Instant.parse("2026-02-03T04:05:06.123456Z"));
    }

    @Test
    void the_last_sequence_number_is_known() {
        store.append(lit("lamp", 0), lit("lamp", 1));

        assertThat(store.events().lastSequenceNumberFor("lamp")).contains(1L);
        assertThat(store.events().lastSequenceNumberFor("no such lamp")).isEmpty();
    }

    @Test
    void of_many_appends_at_the_same_sequence_exactly_one_wins_and_the_others_leave_nothing() throws Exception {
        store.append(lit("lamp", 0));

        List<Object> outcomes = Tries.atOnce(
                8,
                thread -> () -> store.append(
                        receipt("scope", "key-" + thread),
                        lit("lamp", 1, new LampLit(thread, new Note("by " + thread), null))));

        assertThat(outcomes).filteredOn(ConcurrencyException.class::isInstance).hasSize(7);
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(store.rows("event")).isEqualTo(2);
        assertThat(store.rows("receipt")).isEqualTo(1);
        assertThat(store.rows("text_key")).isEqualTo(1);
    }

    @Test
    void an_append_to_several_aggregates_is_made_as_a_whole_or_not_at_all() {
        store.append(lit("b", 0));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> store.append(lit("a", 0), lit("b", 0), closed("room", 0)));

        assertThat(store.rows("event")).isEqualTo(1);
    }

    @Test
    void appends_to_the_same_aggregates_in_opposite_order_do_not_wait_for_each_other_in_a_circle() throws Exception {
        for (int round = 0; round < 20; round++) {
            long sequence = round;
            List<Object> outcomes = Tries.atOnce(4, thread -> () -> {
                if (thread % 2 == 0) {
                    store.append(lit("a", sequence), lit("b", sequence));
                } else {
                    store.append(lit("b", sequence), lit("a", sequence));
                }
            });
            assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
            assertThat(outcomes).noneMatch(Tries::wasDeadlock);
        }
    }

    @Test
    void the_events_of_one_append_stay_in_their_order() {
        store.append(lit("z", 0), closed("room", 0), lit("a", 0), lit("z", 1), lit("a", 1));
        store.givePositions();

        assertThat(store.log().readAfter(0, 10))
                .extracting(LoggedEvent::aggregateId)
                .containsExactly("z", "room", "a", "z", "a");
    }

    @Test
    void an_event_that_leaves_a_gap_in_its_aggregate_is_refused() {
        store.append(lit("lamp", 0));

        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> store.append(lit("lamp", 2)))
                .withStackTraceContaining("missing");
        assertThat(store.rows("event")).isEqualTo(1);
    }

    @Test
    void an_event_of_no_aggregate_is_refused() {
        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(
                        () -> store.events().publish(GenericEventMessage.asEventMessage(new LampLit(1, null, null))))
                .withMessageContaining("aggregate");
        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> store.append(
                        new GenericDomainEventMessage<>(null, "lamp", 0, new LampLit(1, null, null), Map.of())))
                .withMessageContaining("aggregate");
    }

    @Test
    void there_are_no_snapshots() {
        store.append(lit("lamp", 0));

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> store.events()
                .storeSnapshot(new GenericDomainEventMessage<>("Lamp", "lamp", 0, "x")));
        assertThat(store.events().readEvents("lamp").asStream()).hasSize(1);
    }

    @Test
    void a_failure_of_the_database_does_not_look_like_a_refusal() {
        try (TestStore without = TestStore.on(TestDatabase.bare())) {
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(() -> without.append(lit("lamp", 0)))
                    .withMessage("the events were not appended");
        }
    }
}
