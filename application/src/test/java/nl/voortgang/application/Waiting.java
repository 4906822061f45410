package nl.voortgang.application;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition instead of for a while. */
public final class Waiting {
    private Waiting() {}

    public static void until(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come about within " + patience);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
