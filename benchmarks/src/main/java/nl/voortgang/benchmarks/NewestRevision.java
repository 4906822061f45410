package nl.voortgang.benchmarks;

import java.time.Duration;

/** What every writer has before its eyes. Who was too late looks again when there is something new, and not over and over. */
final class NewestRevision {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private long revision;

    NewestRevision(long revision) {
        this.revision = revision;
    }

    synchronized long get() {
        return revision;
    }

    synchronized void reached(long next) {
        revision = Math.max(revision, next);
        notifyAll();
    }

    synchronized void awaitBeyond(long seen) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (revision <= seen) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IllegalStateException("nobody went beyond revision " + seen);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
