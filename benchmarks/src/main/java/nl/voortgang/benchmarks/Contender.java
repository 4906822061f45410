package nl.voortgang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import nl.voortgang.benchmarks.Database.Single;

/** One of those whose appends are counted. */
record Contender(String name, Measurement measurement) {

    @FunctionalInterface
    interface Measurement {
        /** Appends per second on an empty database. */
        double measure(Single database, int writers, Duration length)
                throws IOException, InterruptedException, ExecutionException;
    }

    /**
     * A store in this process.
     *
     * @param opening opens it on an empty database, with a pool of so many connections
     */
    static Contender of(String name, BiFunction<Single, Integer, Store> opening) {
        return new Contender(name, (database, writers, length) -> {
            try (Store store = opening.apply(database, writers + 2)) {
                return AppendLoad.appendsPerSecond(store, writers, length.dividedBy(4), length);
            }
        });
    }
}
