package nl.voortgang.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Appends at moments that were fixed beforehand, however long the earlier ones take: whoever waits for a slow answer before asking again
 * measures nothing while it is slow.
 */
final class OpenLoop {
    static final int SENDERS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FollowedStore store;
    private final int perSecond;
    private final int uncounted;
    private final int events;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicLongArray due;
    private final AtomicLongArray acknowledged;
    private final AtomicLongArray visible;
    private final CountDownLatch missing;

    OpenLoop(FollowedStore store, int perSecond, Duration warmUp, Duration length) {
        this.store = store;
        this.perSecond = perSecond;
        this.uncounted = (int) (perSecond * warmUp.toMillis() / 1000);
        this.events = uncounted + (int) (perSecond * length.toMillis() / 1000);
        this.due = new AtomicLongArray(events);
        this.acknowledged = new AtomicLongArray(events);
        this.visible = new AtomicLongArray(events);
        this.missing = new CountDownLatch(events);
    }

    /** Returns when every row can be seen, or when it has waited for them long enough. */
    void run() throws InterruptedException, ExecutionException {
        store.follow(this::seen);
        long start = System.nanoTime() + Duration.ofMillis(200).toNanos();
        for (int event = 0; event < events; event++) {
            due.set(event, start + event * 1_000_000_000L / perSecond);
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> senders = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                senders.add(executor.submit(this::send));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
        boolean unused = missing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void send() {
        Activities activities = new Activities();
        for (int number = next.getAndIncrement(); number < events; number = next.getAndIncrement()) {
            DomainEventMessage<?> event = activities.nextEvent();
            numbers.put(event.getIdentifier(), number);
            awaitMoment(due.get(number));
            store.append(event);
            acknowledged.set(number, System.nanoTime());
        }
    }

    private static void awaitMoment(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void seen(String eventId) {
        Integer number = numbers.get(eventId);
        if (number != null && visible.compareAndSet(number, 0, System.nanoTime())) {
            missing.countDown();
        }
    }

    /** From the answer to the row. Where the row was there before the answer, that is no time at all. */
    Lags afterAcknowledgement() {
        return lags(acknowledged);
    }

    /** From the moment at which the append was due: what somebody who asked would notice. */
    Lags afterDue() {
        return lags(due);
    }

    private Lags lags(AtomicLongArray since) {
        return new Lags(IntStream.range(uncounted, events)
                .mapToDouble(event -> visible.get(event) == 0
                        ? Double.POSITIVE_INFINITY
                        : Math.max(0, visible.get(event) - since.get(event)) / 1e6)
                .toArray());
    }
}
