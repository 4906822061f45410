package nl.voortgang.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Writers that append one event after the other, each as fast as it can. */
final class AppendLoad {
    private final LongAdder appended = new LongAdder();
    private volatile boolean ended;

    private AppendLoad() {}

    /** How many appends a second were acknowledged, after a while in which they are not counted. */
    static double appendsPerSecond(Store store, int writers, Duration warmUp, Duration length)
            throws InterruptedException, ExecutionException {
        return new AppendLoad().run(store, writers, warmUp, length);
    }

    private double run(Store store, int writers, Duration warmUp, Duration length)
            throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                running.add(executor.submit(() -> appendUntilTheEnd(store)));
            }
            letPass(warmUp);
            long before = appended.sum();
            long start = System.nanoTime();
            letPass(length);
            double rate = (appended.sum() - before) * 1e9 / (System.nanoTime() - start);
            ended = true;
            for (Future<?> writer : running) {
                writer.get();
            }
            return rate;
        }
    }

    private void appendUntilTheEnd(Store store) {
        Activities activities = new Activities();
        while (!ended) {
            store.append(activities.nextEvent());
            appended.increment();
        }
    }

    private static void letPass(Duration time) throws InterruptedException {
        boolean unused = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
