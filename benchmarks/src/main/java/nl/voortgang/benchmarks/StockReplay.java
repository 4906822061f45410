package nl.voortgang.benchmarks;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.voortgang.benchmarks.Database.Single;

/** Stock Axon's replay: a pooled processor that follows from the first event and writes one short row for each. Less than any projection does. */
final class StockReplay {
    private static final int CONNECTIONS = 20;
    private static final int STREAMS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Database server;
    private final int events;
    private final Series perSecond = new Series();

    StockReplay(Database server, int events) {
        this.server = server;
        this.events = events;
    }

    void round(int number) throws InterruptedException {
        if (events == 0) {
            return;
        }
        Single database = server.fresh();
        try (StockStore store = new StockStore(database, CONNECTIONS)) {
            IntStream.range(0, events)
                    .parallel()
                    .forEach(i -> store.append(Sample.event("activity/" + i % STREAMS + "/" + i / STREAMS, 0)));
            CountDownLatch unseen = new CountDownLatch(events);
            long began = System.nanoTime();
            store.follow(event -> unseen.countDown());
            if (!unseen.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("stock Axon has not replayed " + unseen.getCount() + " events");
            }
            perSecond.add(events * 1e9 / (System.nanoTime() - began));
            System.err.printf("round %d: stock Axon replays %,.0f/s%n", number, perSecond.median());
        } finally {
            server.drop(database);
        }
    }

    String sentence() {
        return events == 0
                ? ""
                : "Stock Axon's pooled processor, %,d short events, batches of 100, one row each: %,.0f (%,.0f–%,.0f) a second."
                        .formatted(events, perSecond.median(), perSecond.lowest(), perSecond.highest());
    }
}
