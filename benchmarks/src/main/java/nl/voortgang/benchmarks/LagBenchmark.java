package nl.voortgang.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import nl.voortgang.benchmarks.Database.Single;

/** How long it takes from the answer to a command until the row that a projection makes of its event can be seen. */
final class LagBenchmark {
    private record Follower(String name, BiFunction<Single, Integer, FollowedStore> opening) {}

    private record Key(int perSecond, String name) {}

    /** The percentiles of each round. */
    private record Percentiles(Series median, Series high, Series highAfterDue) {
        Percentiles() {
            this(new Series(), new Series(), new Series());
        }
    }

    /** Rounds before the first: so long are classes loaded and compiled, which one in a hundred would have to wait for. */
    static final int UNCOUNTED = 3;

    private static final double HIGH = 0.99;
    private static final String STOCK = "stock Axon";
    private static final String OURS = "ours";

    private final Database server;
    private final Duration length;
    private final List<Follower> followers =
            new ArrayList<>(List.of(new Follower(STOCK, StockStore::new), new Follower(OURS, VoortgangStore::plain)));
    private final List<Integer> rates;
    private final Map<Key, Percentiles> measured = new HashMap<>();

    LagBenchmark(Database server, List<Integer> rates, Duration length) {
        this.server = server;
        this.rates = List.copyOf(rates);
        this.length = length;
    }

    void round(int number) throws InterruptedException, ExecutionException {
        Collections.rotate(followers, 1);
        for (int rate : rates) {
            for (Follower follower : followers) {
                measure(number, rate, follower);
            }
        }
    }

    private void measure(int round, int rate, Follower follower) throws InterruptedException, ExecutionException {
        Single database = server.fresh();
        try (FollowedStore store = follower.opening().apply(database, OpenLoop.SENDERS + 20)) {
            OpenLoop load = new OpenLoop(store, rate, length.dividedBy(4), length);
            load.run();
            Lags lags = load.afterAcknowledgement();
            if (round > 0) {
                Percentiles percentiles = percentiles(rate, follower.name());
                percentiles.median().add(lags.percentile(0.5));
                percentiles.high().add(lags.percentile(HIGH));
                percentiles.highAfterDue().add(load.afterDue().percentile(HIGH));
            }
            System.err.printf(
                    "round %d: %d/s, %s: median %.1f ms, p99 %.1f ms%n",
                    round, rate, follower.name(), lags.percentile(0.5), lags.percentile(HIGH));
        } finally {
            server.drop(database);
        }
    }

    private Percentiles percentiles(int rate, String store) {
        return measured.computeIfAbsent(new Key(rate, store), key -> new Percentiles());
    }

    /** Medians of the rounds, in brackets the lowest and the highest. */
    Table table() {
        Table table = new Table(List.of(
                "Appends per second",
                "store",
                "median, ms",
                "p99, ms",
                "p99 from when it was due, ms",
                "stock ÷ ours, median",
                "stock ÷ ours, p99"));
        for (int rate : rates) {
            Percentiles ours = percentiles(rate, OURS);
            for (String store : List.of(STOCK, OURS)) {
                Percentiles theirs = percentiles(rate, store);
                table.add(List.of(
                        Integer.toString(rate),
                        store,
                        spread(theirs.median()),
                        spread(theirs.high()),
                        spread(theirs.highAfterDue()),
                        ratio(theirs.median(), ours.median()),
                        ratio(theirs.high(), ours.high())));
            }
        }
        return table;
    }

    private static String spread(Series series) {
        return "%.1f (%.1f–%.1f)".formatted(series.median(), series.lowest(), series.highest());
    }

    private static String ratio(Series one, Series ours) {
        return one == ours ? "" : "%.1f".formatted(one.median() / ours.median());
    }
}
