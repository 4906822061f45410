package nl.voortgang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.voortgang.benchmarks.CommandLoad.Result;
import nl.voortgang.benchmarks.Database.Single;

/** In every round each contender has its turn on an empty database, in another order. */
final class CommandRounds {
    private record Key(int writers, String contender) {}

    private final Database server;
    private final Duration length;
    private final List<Integer> writers;
    private final List<String> names;
    private final List<CommandContender> contenders;
    private final Map<Key, Series> rates = new HashMap<>();
    private final Map<Key, Series> highs = new HashMap<>();
    private final Map<Key, Series> processors = new HashMap<>();

    CommandRounds(Database server, List<Integer> writers, Duration length, List<CommandContender> contenders) {
        this.server = server;
        this.writers = List.copyOf(writers);
        this.length = length;
        this.contenders = new ArrayList<>(contenders);
        this.names = contenders.stream().map(CommandContender::name).toList();
    }

    /** One round more than counts: the first time, classes are loaded and compiled. */
    void run(int rounds) throws IOException, InterruptedException, ExecutionException {
        for (int round = 0; round <= rounds; round++) {
            Collections.rotate(contenders, 1);
            for (int count : writers) {
                for (CommandContender contender : contenders) {
                    Result result = measure(contender, count);
                    System.err.printf(
                            "round %d: %d writers, %s: %,.0f/s, p99 %.1f ms, %.0f µs%n",
                            round, count, contender.name(), result.accepted(), result.high(), result.processor());
                    if (round > 0) {
                        Key key = new Key(count, contender.name());
                        rates.computeIfAbsent(key, unseen -> new Series()).add(result.accepted());
                        highs.computeIfAbsent(key, unseen -> new Series()).add(result.high());
                        processors.computeIfAbsent(key, unseen -> new Series()).add(result.processor());
                    }
                }
            }
        }
    }

    private Result measure(CommandContender contender, int count)
            throws IOException, InterruptedException, ExecutionException {
        Single database = server.fresh();
        try {
            return contender.measurement().measure(database, count, length);
        } finally {
            server.drop(database);
        }
    }

    /**
     * Medians, in brackets the lowest and the highest.
     *
     * @param limit what ours is held against, besides stock Axon
     */
    Table table(String limit) {
        Table table = new Table(List.of(
                "Writers",
                "contender",
                "per second",
                "p99, ms",
                "own processor time, µs",
                "÷ " + limit,
                "÷ stock Axon"));
        for (int count : writers) {
            for (String name : names) {
                Series rate = series(rates, count, name);
                Series high = series(highs, count, name);
                table.add(List.of(
                        Integer.toString(count),
                        name,
                        "%,.0f (%,.0f–%,.0f)".formatted(rate.median(), rate.lowest(), rate.highest()),
                        high.highest() == 0 ? "" : "%.1f".formatted(high.median()),
                        high.highest() == 0
                                ? ""
                                : "%.0f"
                                        .formatted(
                                                series(processors, count, name).median()),
                        ratio(rate, count, limit),
                        ratio(rate, count, CommandContender.STOCK)));
            }
        }
        return table;
    }

    private static Series series(Map<Key, Series> measured, int count, String name) {
        Series series = measured.get(new Key(count, name));
        if (series == null) {
            throw new IllegalStateException("nothing was measured for " + name);
        }
        return series;
    }

    /** Empty where the other one did not take part. */
    private String ratio(Series one, int count, String other) {
        return names.contains(other)
                ? "%.2f".formatted(one.median() / series(rates, count, other).median())
                : "";
    }
}
