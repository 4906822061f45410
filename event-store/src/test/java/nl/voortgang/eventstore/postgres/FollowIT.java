package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.eventstore.AppendConditions;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowIT {
    private final TestStore store = TestStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_stream_begins_after_its_token_and_goes_on_with_what_comes_later() throws Exception {
        store.started().append(lit("lamp", 0), lit("lamp", 1));
        store.awaitEvents(2);

        try (BlockingStream<TrackedEventMessage<?>> stream = store.events().openStream(at(1))) {
            TrackedEventMessage<?> second = stream.nextAvailable();
            CompletableFuture<Object> third = Tries.begin(stream::nextAvailable);
            store.append(lit("lamp", 2));

            assertThat(second.trackingToken()).isEqualTo(at(2));
            assertThat(((DomainEventMessage<?>) second).getSequenceNumber()).isEqualTo(1);
            assertThat(third.get(10, TimeUnit.SECONDS))
                    .matches(event ->
                            ((TrackedEventMessage<?>) event).trackingToken().equals(at(3)));
        }
    }

    @Test
    void looking_ahead_takes_nothing_away() throws Exception {
        store.started().append(lit("lamp", 0));
        store.awaitEvents(1);

        try (BlockingStream<TrackedEventMessage<?>> stream = store.events().openStream(null)) {
            assertThat(stream.peek()).isPresent();
            assertThat(stream.hasNextAvailable()).isTrue();
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(1));
            assertThat(stream.peek()).isEmpty();
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void a_reader_is_called_when_there_is_more_until_it_leaves() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        store.started();
        BlockingStream<TrackedEventMessage<?>> stream = store.events().openStream(null);
        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();

        store.append(lit("lamp", 0));
        Tries.await("the call", () -> calls.get() == 1);

        stream.close();
        store.append(lit("lamp", 1));
        store.awaitEvents(2);
        assertThat(calls).hasValue(1);
    }

    @Test
    void one_readers_mistake_stops_nobody_else() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        store.started();
        store.events().openStream(null).setOnAvailableCallback(() -> {
            throw new IllegalStateException("a mistake");
        });
        store.events().openStream(null).setOnAvailableCallback(calls::incrementAndGet);

        store.append(lit("lamp", 0));

        Tries.await("the call", () -> calls.get() == 1);
        assertThat(store.awaitEvents(1)).hasSize(1);
    }

    @Test
    void tokens_name_the_beginning_the_end_and_a_moment() {
        assertThat(store.events().createTailToken()).isEqualTo(at(0));
        assertThat(store.events().createHeadToken()).isEqualTo(at(0));

        store.append(lit("lamp", 0));
        store.givePositions();
        store.append(lit("lamp", 1));
        store.givePositions();
        Instant second = store.log().at(2).orElseThrow().sequencedAt();

        assertThat(store.events().createTailToken()).isEqualTo(at(0));
        assertThat(store.events().createHeadToken()).isEqualTo(at(2));
        assertThat(store.events().createTokenAt(second)).isEqualTo(at(1));
        assertThat(store.events().createTokenAt(second.plusNanos(1))).isEqualTo(at(2));
    }

    @Test
    void a_token_of_another_kind_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.events().openStream(GapAwareTrackingToken.newInstance(3, List.of())));
    }

    @Test
    void the_engine_reads_the_whole_log_in_batches() {
        int events = 2_500;
        for (int sequence = 0; sequence < events; sequence += 50) {
            DomainEventMessage<?>[] batch = new DomainEventMessage<?>[50];
            for (int index = 0; index < 50; index++) {
                batch[index] = lit("lamp", sequence + index);
            }
            store.append(batch);
        }
        store.givePositions();
        assertThat(store.engine(AppendConditions.NONE).readEvents(at(10), false))
                .hasSize(events - 10);
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
