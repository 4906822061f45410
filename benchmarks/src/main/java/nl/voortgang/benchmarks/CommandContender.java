package nl.voortgang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.voortgang.benchmarks.CommandLoad.Result;
import nl.voortgang.benchmarks.Database.Single;

/** One of those whose commands are counted. */
record CommandContender(String name, Measurement measurement) {
    static final String STOCK = "stock Axon";
    static final String STOCK_REMEMBERING = "stock Axon, cache";
    static final String OURS = "ours";
    static final String OURS_REMEMBERING = "ours, cache";

    /** More connections than a store has use for are only in the way. */
    static final int MOST_CONNECTIONS = 64;

    /** What the writers do with an empty store. */
    @FunctionalInterface
    interface Work {
        Result on(CommandPath path, int writers, Duration length) throws InterruptedException, ExecutionException;
    }

    @FunctionalInterface
    interface Measurement {
        Result measure(Single database, int writers, Duration length)
                throws IOException, InterruptedException, ExecutionException;
    }

    /** The four that take commands. */
    static List<CommandContender> all(Work work) {
        return List.of(
                of(STOCK, StockStore::new, CommandPath::reading, work),
                of(STOCK_REMEMBERING, StockStore::new, CommandPath::remembering, work),
                of(OURS, VoortgangStore::withReceipts, CommandPath::reading, work),
                of(OURS_REMEMBERING, VoortgangStore::withReceipts, CommandPath::remembering, work));
    }

    private static CommandContender of(
            String name,
            BiFunction<Single, Integer, CommandedStore> opening,
            Function<CommandedStore, CommandPath> path,
            Work work) {
        return new CommandContender(name, (database, writers, length) -> {
            int connections = Math.min(writers, MOST_CONNECTIONS) + 2;
            try (CommandPath opened = path.apply(opening.apply(database, connections))) {
                return work.on(opened, writers, length);
            }
        });
    }
}
