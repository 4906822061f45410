package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Does the same with many things, a bounded number of them at a time. The first failure stops all of it and is thrown. */
public final class Workers {
    private final int threads;

    public Workers(int threads) {
        this.threads = threads;
    }

    public <T> void each(List<T> items, Consumer<T> work) {
        Round<T> round = new Round<>(items, work);
        List<Thread> others = new ArrayList<>();
        for (int n = 1; n < Math.min(threads, items.size()); n++) {
            others.add(Thread.ofPlatform().name("exchange-", n).daemon().start(round));
        }
        round.run();
        others.forEach(round::join);
        round.rethrow();
    }

    private static final class Round<T> implements Runnable {
        private final List<T> items;
        private final Consumer<T> work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        private Round(List<T> items, Consumer<T> work) {
            this.items = items;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                for (int at = next.getAndIncrement(); at < items.size(); at = next.getAndIncrement()) {
                    if (failure.get() != null) {
                        return;
                    }
                    work.accept(items.get(at));
                }
            } catch (RuntimeException | Error failed) {
                failure.compareAndSet(null, failed);
            }
        }

        private void join(Thread thread) {
            boolean joined = false;
            while (!joined) {
                try {
                    thread.join();
                    joined = true;
                } catch (InterruptedException stop) {
                    // Whoever waits wants to stop: the others finish what they have in hand, and then so does
                    // everything.
                    failure.compareAndSet(null, new CancellationException("stopped"));
                }
            }
        }

        private void rethrow() {
            Throwable failed = failure.get();
            if (failed instanceof CancellationException) {
                Thread.currentThread().interrupt();
            }
            if (failed instanceof Error error) {
                throw error;
            }
            if (failed instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
