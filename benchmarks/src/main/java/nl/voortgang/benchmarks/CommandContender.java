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
    static final String OURS_BARE = "ours, store only";
    static final String OURS = "ours";

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
                of(STOCK, on(StockStore::new, StorePath::reading), work),
                of(STOCK_REMEMBERING, on(StockStore::new, StorePath::remembering), work),
                of(OURS_BARE, on(VoortgangStore::withReceipts, StorePath::remembering), work),
                of(OURS, (database, writers) -> ProgramPath.open(database), work));
    }

    private static BiFunction<Single, Integer, CommandPath> on(
            BiFunction<Single, Integer, CommandedStore> opening, Function<CommandedStore, CommandPath> path) {
        return (database, writers) -> path.apply(opening.apply(database, Math.min(writers, MOST_CONNECTIONS) + 2));
    }

    private static CommandContender of(String name, BiFunction<Single, Integer, CommandPath> opening, Work work) {
        return new CommandContender(name, (database, writers, length) -> {
            try (CommandPath opened = opening.apply(database, writers)) {
                return work.on(opened, writers, length);
            }
        });
    }
}
