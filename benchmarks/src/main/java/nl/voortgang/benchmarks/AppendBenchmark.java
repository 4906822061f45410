package nl.voortgang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import nl.voortgang.benchmarks.Database.Single;

/** How many appends a second each contender takes from so many writers. In every round each has its turn, in another order. */
final class AppendBenchmark {
    private static final String PLAIN = "plain insert, JDBC";
    private static final String PGBENCH = "plain insert, pgbench";
    private static final String STOCK = "stock Axon";
    private static final String OURS = "ours";
    private static final String OURS_WITH_RECEIPTS = "ours, with receipts";

    private final Database server;
    private final Duration length;
    private final List<Contender> contenders = new ArrayList<>();
    private final List<Integer> writers;
    private final Map<Key, Series> rates = new HashMap<>();

    private record Key(int writers, String contender) {}

    AppendBenchmark(Database server, List<Integer> writers, Duration length) {
        this.server = server;
        this.writers = List.copyOf(writers);
        this.length = length;
        if (Pgbench.isInstalled()) {
            contenders.add(new Contender(PGBENCH, Pgbench::measure));
        }
        contenders.add(Contender.of(PLAIN, PlainTable::new));
        contenders.add(Contender.of(STOCK, StockStore::new));
        contenders.add(Contender.of(OURS, VoortgangStore::plain));
        contenders.add(Contender.of(OURS_WITH_RECEIPTS, VoortgangStore::withReceipts));
    }

    /** Measures all of them once, and does not count it: the first time, classes are loaded and compiled. */
    void warmUp() throws IOException, InterruptedException, ExecutionException {
        for (int count : writers) {
            for (Contender contender : contenders) {
                double unused = measure(contender, count);
            }
        }
    }

    void round(int number) throws IOException, InterruptedException, ExecutionException {
        Collections.rotate(contenders, 1);
        for (int count : writers) {
            for (Contender contender : contenders) {
                double rate = measure(contender, count);
                series(count, contender.name()).add(rate);
                System.err.printf("round %d: %d writers, %s: %,.0f appends/s%n", number, count, contender.name(), rate);
            }
        }
    }

    private Series series(int count, String contender) {
        return rates.computeIfAbsent(new Key(count, contender), key -> new Series());
    }

    private double measure(Contender contender, int writers)
            throws IOException, InterruptedException, ExecutionException {
        Single database = server.fresh();
        try {
            return contender.measurement().measure(database, writers, length);
        } finally {
            server.drop(database);
        }
    }

    /** Medians, in brackets the lowest and the highest. */
    Table table() {
        List<String> names = Stream.of(PGBENCH, PLAIN, STOCK, OURS, OURS_WITH_RECEIPTS)
                .filter(this::takesPart)
                .toList();
        List<String> head = new ArrayList<>(List.of("Writers"));
        head.addAll(names);
        head.addAll(List.of(OURS + " ÷ " + STOCK, OURS + " ÷ " + PLAIN));
        Table table = new Table(head);
        for (int count : writers) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(count)));
            names.forEach(name -> cells.add(spread(series(count, name))));
            cells.add(ratio(series(count, OURS), series(count, STOCK)));
            cells.add(ratio(series(count, OURS), series(count, PLAIN)));
            table.add(cells);
        }
        return table;
    }

    private boolean takesPart(String name) {
        return contenders.stream().anyMatch(contender -> contender.name().equals(name));
    }

    private static String spread(Series series) {
        return "%,.0f (%,.0f–%,.0f)".formatted(series.median(), series.lowest(), series.highest());
    }

    private static String ratio(Series one, Series other) {
        return "%.2f".formatted(one.median() / other.median());
    }
}
