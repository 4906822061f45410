package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Threads of one filling. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    Workers(String name, int number) {
        threads = Executors.newFixedThreadPool(
                number, Thread.ofPlatform().name(name + "-", 1).daemon().factory());
    }

    <T extends @Nullable Object> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    /** Does all of this at once, and returns when it is done, with the answers in order. */
    <T extends @Nullable Object> List<T> all(List<? extends Callable<T>> work)
            throws SQLException, InterruptedException {
        List<T> answers = new ArrayList<>();
        for (Future<T> each : threads.invokeAll(work)) {
            answers.add(await(each));
        }
        return answers;
    }

    static <T extends @Nullable Object> T await(Future<T> work) throws SQLException, InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
