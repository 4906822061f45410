package nl.voortgang.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import nl.voortgang.benchmarks.history.Loader;
import nl.voortgang.benchmarks.history.Loader.Later;
import nl.voortgang.benchmarks.history.Loader.Size;
import org.axonframework.eventhandling.DomainEventMessage;

/** What comes after the loaded part of a history, made only as far as it is asked for. */
final class Continuation implements AutoCloseable {
    private static final int AHEAD = 1_000;

    private final BlockingQueue<List<DomainEventMessage<?>>> made = new ArrayBlockingQueue<>(AHEAD);
    private final CompletableFuture<Long> loaded = new CompletableFuture<>();
    private final Thread thread;

    private Continuation(DataSource source, Size size, long seed) {
        this.thread = Thread.ofPlatform().daemon().name("history").unstarted(() -> make(source, size, seed));
    }

    /** Begins to load; the store must be empty. */
    static Continuation of(DataSource source, Size size, long seed) {
        Continuation continuation = new Continuation(source, size, seed);
        continuation.thread.start();
        return continuation;
    }

    private void make(DataSource source, Size size, long seed) {
        try (Connection connection = source.getConnection()) {
            long unused = Loader.loadSome(connection, size, seed, new Later() {
                @Override
                public void loaded(long events) {
                    loaded.complete(events);
                }

                @Override
                public void then(List<DomainEventMessage<?>> together) {
                    put(together);
                }
            });
            put(List.of());
        } catch (SQLException | RuntimeException failed) {
            loaded.completeExceptionally(failed);
            // Whoever waits for the next ones hears of it, too.
            boolean unused = made.offer(List.of());
        }
    }

    private void put(List<DomainEventMessage<?>> together) {
        try {
            made.put(together);
        } catch (InterruptedException closed) {
            throw new IllegalStateException("nobody asks any more", closed);
        }
    }

    /** How many events there are, once they are there. */
    long awaitLoaded() {
        return loaded.join();
    }

    /** Events that were recorded together. */
    List<DomainEventMessage<?>> next() throws InterruptedException {
        List<DomainEventMessage<?>> next = made.take();
        if (next.isEmpty()) {
            long unused = awaitLoaded();
            throw new IllegalStateException("the history is at its end");
        }
        return next;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
