package nl.voortgang.benchmarks;

import java.util.Arrays;

/** From one moment to another, of many events, in milliseconds; infinite where the second moment did not come. */
final class Lags {
    private final double[] sorted;

    Lags(double[] millis) {
        sorted = millis.clone();
        Arrays.sort(sorted);
    }

    /** The smallest lag that this part of the events did not exceed. */
    double percentile(double part) {
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }
}
