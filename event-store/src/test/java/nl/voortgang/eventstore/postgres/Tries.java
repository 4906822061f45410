package nl.voortgang.eventstore.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** Things done at the same time, and waiting for them with a deadline. */
final class Tries {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Tries() {}

    /** What came of it: the result, or the exception. */
    static Object outcome(Callable<?> attempt) {
        try {
            return attempt.call();
        } catch (Exception e) {
            return e;
        }
    }

    static Object outcome(Runnable attempt) {
        return outcome(() -> {
            attempt.run();
            return "done";
        });
    }

    /** Begins at once on a thread of its own. */
    static CompletableFuture<Object> begin(Callable<?> attempt) {
        return CompletableFuture.supplyAsync(
                () -> outcome(attempt), task -> Thread.ofPlatform().daemon().start(task));
    }

    static CompletableFuture<Object> begin(Runnable attempt) {
        return begin(() -> {
            attempt.run();
            return "done";
        });
    }

    /** All at once, each on a thread of its own; what came of each. */
    static List<Object> atOnce(int threads, IntFunction<Runnable> attempts)
            throws InterruptedException, ExecutionException, TimeoutException {
        return atOnce(threads, PATIENCE, attempts);
    }

    static List<Object> atOnce(int threads, Duration patience, IntFunction<Runnable> attempts)
            throws InterruptedException, ExecutionException, TimeoutException {
        CyclicBarrier together = new CyclicBarrier(threads);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Object>> futures = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Runnable attempt = attempts.apply(thread);
                futures.add(executor.submit(() -> {
                    together.await();
                    return outcome(attempt);
                }));
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : futures) {
                outcomes.add(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            }
            return outcomes;
        }
    }

    static boolean wasDeadlock(Object outcome) {
        return outcome instanceof Exception failure && "40P01".equals(sqlState(failure));
    }

    /** What the database said; empty where it said nothing. */
    static String sqlState(Exception failure) {
        return failure.getCause() instanceof SQLException cause ? String.valueOf(cause.getSQLState()) : "";
    }

    /** For what only time itself brings about. Everything else is waited for by its condition. */
    static void letPass(Duration time) throws InterruptedException {
        boolean unused = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    static void await(String what, BooleanSupplier condition) {
        await(what, PATIENCE, condition);
    }

    static void await(String what, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain: " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
