package nl.voortgang.eventstore.postgres;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** What one of Axon's own processors handed to its handlers, in that order. */
final class Delivery implements EventHandlerInvoker {
    private final List<Long> positions = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> events = ConcurrentHashMap.newKeySet();

    /** A processor that begins at the beginning. It does not run yet. */
    TrackingEventProcessor trackingProcessor(StreamableMessageSource<TrackedEventMessage<?>> source) {
        return TrackingEventProcessor.builder()
                .name("tracking")
                .eventHandlerInvoker(this)
                .messageSource(source)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(100)
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                .build();
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        positions.add(
                ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow());
        events.add(event.getIdentifier());
    }

    int size() {
        return positions.size();
    }

    long[] positions() {
        synchronized (positions) {
            return positions.stream().mapToLong(Long::longValue).toArray();
        }
    }

    boolean has(EventMessage<?> event) {
        return events.contains(event.getIdentifier());
    }
}
