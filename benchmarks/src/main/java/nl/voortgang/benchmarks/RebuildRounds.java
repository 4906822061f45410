package nl.voortgang.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Projection;

/** Rebuilds projections over one generated history: the limit, batch by batch, and in bulk, in turn. */
final class RebuildRounds implements AutoCloseable {
    private static final String LIMIT = "COPY limit";
    private static final String BATCHES = "batch by batch";
    private static final String APART = "in bulk, one after the other";
    private static final String STOCK = "stock Axon, pooled processors";
    private static final String TOGETHER = "in bulk, together";

    private final GeneratedLog log;
    private final StockReplay stock;
    private final List<Projection> projections;
    private final Map<String, Series> seconds = new LinkedHashMap<>();
    private final boolean withBatches;

    RebuildRounds(Database server, Sizes sizes, List<String> names, boolean withBatches) throws InterruptedException {
        this.withBatches = withBatches;
        this.projections = ProgramProjections.named(names);
        this.stock = new StockReplay(server, projections, sizes.stock());
        this.log = GeneratedLog.of(server, sizes.events());
    }

    /**
     * How many events there are.
     *
     * @param stock for stock Axon, which is so much slower that it gets the beginning only
     */
    record Sizes(long events, int stock) {}

    void round(int number) throws InterruptedException {
        measure(number, TOGETHER, ProgramProjections.rebuild(projections, log));
        if (projections.size() > 1) {
            measure(number, APART, oneByOne(projections));
        }
        if (withBatches) {
            measure(
                    number,
                    BATCHES,
                    oneByOne(projections.stream().map(BatchByBatch::new).toList()));
        }
        measure(number, LIMIT, limit());
        measure(number, STOCK, log.events() / stock.perSecond());
    }

    private void measure(int round, String way, double took) {
        seconds.computeIfAbsent(way, name -> new Series()).add(took);
        System.err.printf("round %d: %s: %.2f s, %,.0f/s%n", round, way, took, log.events() / took);
    }

    private double oneByOne(List<? extends Projection> all) throws InterruptedException {
        double sum = 0;
        for (Projection each : all) {
            sum += ProgramProjections.rebuild(List.of(each), log);
        }
        return sum;
    }

    private double limit() {
        try {
            return new CopyLimit(log.database().source())
                    .seconds(projections.stream().map(Projection::name).toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same projection, without letting it show that it is a fold. */
    private record BatchByBatch(Projection projection) implements Projection {
        @Override
        public String name() {
            return projection.name();
        }

        @Override
        public String tables() {
            return projection.tables();
        }

        @Override
        public void project(List<LoggedEvent> events, Connection tables) throws SQLException {
            projection.project(events, tables);
        }
    }

    String surroundings() {
        return "%,d events of a generated history into %s; %,d MB heap at most. What stock Axon takes is reckoned from %,d of them."
                .formatted(
                        log.events(),
                        projections.stream().map(Projection::name).collect(Collectors.joining(", ")),
                        Runtime.getRuntime().maxMemory() / 1_000_000,
                        stock.events());
    }

    Table table() {
        Table table = new Table(List.of("Way", "seconds", "events/s", "÷ COPY limit", "÷ stock Axon"));
        double limit = Objects.requireNonNull(seconds.get(LIMIT)).median();
        double replay = Objects.requireNonNull(seconds.get(STOCK)).median();
        seconds.forEach((way, took) -> table.add(List.of(
                way,
                "%.1f (%.1f–%.1f)".formatted(took.median(), took.lowest(), took.highest()),
                "%,.0f".formatted(log.events() / took.median()),
                "%.2f".formatted(limit / took.median()),
                "%,.1f".formatted(replay / took.median()))));
        return table;
    }

    @Override
    public void close() {
        stock.close();
        log.close();
    }
}
