package nl.voortgang.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.voortgang.events.Event;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Goes on with a history: so many appends a second, at moments that were fixed beforehand, however long the earlier ones take. What happens in one
 * organisation is appended in its order.
 */
final class SteadyLoad implements AutoCloseable {
    private static final int LANES = 32;

    private final EventStore store;
    private final TakingTurns history;
    private final long nanosBetween;
    private final List<ExecutorService> lanes =
            Stream.generate(Executors::newSingleThreadExecutor).limit(LANES).toList();
    private long appended;

    SteadyLoad(EventStore store, Continuation history, int perSecond) {
        this.store = store;
        this.history = new TakingTurns(history);
        this.nanosBetween = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /** Goes on for so long; says how long each append took since it was due. */
    Lags run(BooleanSupplier going) throws InterruptedException, ExecutionException {
        List<Future<Double>> answers = new ArrayList<>();
        for (long due = System.nanoTime(); going.getAsBoolean(); due += nanosBetween) {
            List<DomainEventMessage<?>> together = history.next();
            awaitMoment(due);
            answers.add(append(together, due));
            appended += together.size();
        }
        double[] millis = new double[answers.size()];
        for (int number = 0; number < millis.length; number++) {
            millis[number] = answers.get(number).get();
        }
        return new Lags(millis);
    }

    private Future<Double> append(List<DomainEventMessage<?>> together, long due) {
        Event first = (Event) together.getFirst().getPayload();
        int lane = Math.floorMod(first.organisationId().hashCode(), LANES);
        return lanes.get(lane).submit(() -> {
            store.publish(together);
            return (System.nanoTime() - due) / 1e6;
        });
    }

    private static void awaitMoment(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Events that were appended so far. */
    long appended() {
        return appended;
    }

    @Override
    public void close() {
        lanes.forEach(ExecutorService::close);
    }
}
