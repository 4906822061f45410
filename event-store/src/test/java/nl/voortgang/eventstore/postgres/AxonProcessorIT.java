package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Axon's own processors on this store. */
class AxonProcessorIT {
    private static final int WRITERS = 8;
    private static final int EVENTS = 50;

    private final TestStore store = TestStore.fresh();
    private final Delivery delivery = new Delivery();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_tracking_processor_gets_everything_in_order() throws Exception {
        everythingArrivesAt(delivery.trackingProcessor(store.events()));
    }

    @Test
    void a_pooled_processor_gets_everything_in_order() throws Exception {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("pooled")
                .eventHandlerInvoker(delivery)
                .messageSource(store.events())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(executor)
                .workerExecutor(executor)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .build();

        everythingArrivesAt(processor);
        executor.shutdownNow();
    }

    private void everythingArrivesAt(StreamingEventProcessor processor) throws Exception {
        store.started().append(lit("before", 0));
        store.awaitEvents(1);
        processor.start();
        try {
            Tries.await("the processor has caught up", () -> delivery.size() == 1);

            Tries.atOnce(WRITERS, thread -> () -> {
                for (int sequence = 0; sequence < EVENTS; sequence++) {
                    store.append(lit("lamp-" + thread, sequence));
                }
            });

            int all = WRITERS * EVENTS + 1;
            Tries.await("all events arrive", () -> delivery.size() >= all);
            assertThat(delivery.positions())
                    .isEqualTo(LongStream.rangeClosed(1, all).toArray());
        } finally {
            processor.shutDown();
        }
    }
}
