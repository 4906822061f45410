package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import nl.voortgang.eventstore.AppendConditions;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The two cases in which Axon's own engine passes over committed events: it tells a gap that will be filled from one that will not by the
 * clocks of writer and reader. They run at the same time, each on a database of its own, because one of them has to wait for a minute.
 */
class UndeliveredEventsIT {
    private static final int WRITERS = 16;
    private static final int EVENTS_EACH = 1_920;
    private static final int EVENTS = WRITERS * EVENTS_EACH;
    private static final Duration NONE = Duration.ZERO;

    /** So many appends take half a minute on a quiet machine that does nothing else. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Just over the minute after which the stock engine gives a gap up. */
    private static final Duration TOO_LATE = Duration.ofSeconds(62);

    private static final Duration BEHIND = Duration.ofSeconds(61);

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void a_writer_whose_clock_is_behind_costs_no_event_where_the_stock_engine_loses_some() throws Exception {
        try (TestStore store = TestStore.on(TestDatabase.migrated())) {
            Delivery delivery = new Delivery();

            store.started();
            assertThat(undelivered(store::append, store.events(), delivery)).isEmpty();
            assertThat(delivery.positions()).isEqualTo(oneTo(EVENTS + 1));
            CompleteLog.check(store.log().readAfter(0, Integer.MAX_VALUE), WRITERS, EVENTS_EACH);
        }
        try (StockStore stock = new StockStore(TestDatabase.bare())) {
            DomainEventMessage<?> slow = lit("slow", 0);
            Delivery delivery = new Delivery();
            List<String> lost = undelivered(meeting(slow, stock, delivery), stock.events(), delivery);
            assertThat(delivery.has(slow)).as("an event that was acknowledged").isFalse();
            System.out.println("the stock engine lost the slow event and " + lost.size() + " of " + EVENTS + " others");
        }
    }

    /**
     * Appends to the stock engine as all writers do, and makes sure of what else is a matter of luck: that some other append is open while the
     * event of the writer whose clock is behind is read.
     */
    private static Consumer<DomainEventMessage<?>> meeting(
            DomainEventMessage<?> slow, StockStore stock, Delivery delivery) {
        AtomicBoolean met = new AtomicBoolean();
        return event -> {
            boolean behind = event.getTimestamp().isBefore(Instant.now().minus(BEHIND.minusSeconds(1)));
            if (!behind || met.getAndSet(true)) {
                stock.append(event);
                return;
            }
            StockStore.Open open = stock.beginAppend(slow);
            stock.append(event);
            Tries.await("the late event arrives", PATIENCE, () -> delivery.has(event));
            open.commit();
        };
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void an_append_that_stays_open_for_longer_than_a_minute_costs_no_event() throws Exception {
        try (TestStore store = TestStore.on(TestDatabase.migrated());
                OpenAppend open = store.beginAppend(AppendConditions.NONE, lit("open", 0))) {
            Delivery delivery = new Delivery();
            TrackingEventProcessor processor = delivery.trackingProcessor(store.events());
            store.started();
            processor.start();
            write(NONE, store::append);

            stayOpen(store);
            assertThat(delivery.positions()).isEmpty();
            open.commit();

            Tries.await("all events arrive", PATIENCE, () -> delivery.size() > EVENTS);
            processor.shutDown();
            assertThat(delivery.positions()).isEqualTo(oneTo(EVENTS + 1));
            CompleteLog.check(store.log().readAfter(0, Integer.MAX_VALUE), WRITERS, EVENTS_EACH);
        }
    }

    /** What was acknowledged while a processor followed, and never reached it. */
    private static List<String> undelivered(
            Consumer<DomainEventMessage<?>> append,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Delivery delivery)
            throws Exception {
        TrackingEventProcessor processor = delivery.trackingProcessor(source);
        processor.start();
        try {
            Queue<DomainEventMessage<?>> acknowledged = write(BEHIND, append);
            // Every reader goes upwards, filling gaps on its way: whatever can still arrive has arrived before the last
            // event.
            DomainEventMessage<?> last = lit("last", 0);
            append.accept(last);
            Tries.await("the last event arrives", PATIENCE, () -> delivery.has(last));
            return acknowledged.stream()
                    .filter(event -> !delivery.has(event))
                    .map(event -> event.getAggregateIdentifier() + " " + event.getSequenceNumber())
                    .toList();
        } finally {
            processor.shutDown();
        }
    }

    /** All writers at once, each on its own lamp; the clock of one of them is behind. */
    private static Queue<DomainEventMessage<?>> write(Duration behind, Consumer<DomainEventMessage<?>> append)
            throws Exception {
        Queue<DomainEventMessage<?>> acknowledged = new ConcurrentLinkedQueue<>();
        List<Object> outcomes = Tries.atOnce(WRITERS, PATIENCE, writer -> () -> {
            for (int sequence = 0; sequence < EVENTS_EACH; sequence++) {
                Instant now = Instant.now().minus(writer == 0 ? behind : NONE);
                DomainEventMessage<?> event = lit("lamp-" + writer, sequence, now);
                append.accept(event);
                acknowledged.add(event);
            }
        });
        assertThat(outcomes).containsOnly("done");
        assertThat(acknowledged).hasSize(EVENTS);
        return acknowledged;
    }

    /** For as long as the database, whose clock it is, says that the append has been open for less. */
    private static void stayOpen(TestStore store) throws InterruptedException {
        long millis = store.count("select (1000 * extract(epoch from open_for))::bigint from event_store.open_append");
        Tries.letPass(TOO_LATE.minusMillis(millis));
        assertThat(store.count("select count(*) from event_store.open_append where open_for >= interval '"
                        + TOO_LATE.toSeconds() + " seconds'"))
                .isEqualTo(1);
    }

    private static long[] oneTo(long last) {
        return LongStream.rangeClosed(1, last).toArray();
    }
}
