package nl.voortgang.query.projection;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How a filling takes turns with those who go on appending to the log: at full speed where nobody does, otherwise in short stretches with as much rest as
 * work, so that they hardly wait for it. The more often something is appended, the more of the stretches are such.
 */
final class Pace {
    private static final int SHORT = 1_000;

    private final int longest;
    private final LongSupplier nanoTime;
    private long head = -1;
    private boolean shared = true;
    private long began;

    /**
     * The pace of a filling that begins now.
     *
     * @param longest events that are read at once at full speed
     */
    Pace(int longest, LongSupplier nanoTime) {
        this.longest = longest;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    /** Whether somebody else is at work; taken for granted until it is known. */
    boolean isShared() {
        return shared;
    }

    /** How many events to read at once. */
    int stretch() {
        return shared ? Math.min(SHORT, longest) : longest;
    }

    /** A stretch is done, and this is the head of the log now: how long to rest before the next. */
    Duration rest(long headNow) {
        shared = headNow > head;
        head = headNow;
        long now = nanoTime.getAsLong();
        long rest = shared ? now - began : 0;
        began = now + rest;
        return Duration.ofNanos(rest);
    }
}
