package nl.voortgang.query.projection;

/** As many events at a time as about a quarter of a second can take: a large backlog in large batches, live events one by one. */
final class BatchSize {
    static final int LARGEST = 5_000;
    private static final int SMALLEST = 100;
    private static final long SOON = 125_000_000;
    private static final long LATE = 500_000_000;

    private int size = 500;

    int next() {
        return size;
    }

    void smallest() {
        size = SMALLEST;
    }

    void took(int events, long nanos) {
        if (events == size && nanos < SOON) {
            size = Math.min(LARGEST, size * 2);
        } else if (nanos > LATE) {
            size = Math.max(SMALLEST, size / 2);
        }
    }
}
