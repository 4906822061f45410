package nl.voortgang.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.voortgang.benchmarks.Database.Single;
import nl.voortgang.benchmarks.history.Loader;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.postgres.EventStoreMigration;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import nl.voortgang.query.projection.Projection;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildState;
import nl.voortgang.query.projection.RebuildStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Rebuilds projections over one generated history: the limit, batch by batch, and in bulk, in turn. */
final class RebuildRounds implements AutoCloseable {
    private static final int CONNECTIONS = 20;
    private static final Duration SEQUENCING = Duration.ofMinutes(30);
    private static final String LIMIT = "COPY limit";
    private static final String BATCHES = "batch by batch";
    private static final String BULK = "in bulk";

    private final Database server;
    private final Single database;
    private final HikariDataSource pool;
    private final PostgresEventStore store;
    private final Map<String, Projection> projections = new TreeMap<>();
    private final Map<String, Map<String, Series>> seconds = new LinkedHashMap<>();
    private final boolean withBatches;
    private final long events;

    RebuildRounds(Database server, long events, long seed, List<String> names, boolean withBatches)
            throws InterruptedException {
        this.server = server;
        this.withBatches = withBatches;
        this.database = server.fresh();
        EventStoreMigration.migrate(database.source());
        this.events = load(database, events, seed);
        this.pool = database.pool(CONNECTIONS);
        this.store = PostgresEventStore.build(
                pool, database.source(), Loader.codec(), Set.of(), loaded -> AppendConditions.NONE);
        store.start();
        if (!store.eventLog().awaitBeyond(this.events - 1, SEQUENCING)) {
            throw new IllegalStateException("the events have no positions");
        }
        for (Projection projection : allProjections()) {
            if (names.contains("all") || names.contains(projection.name())) {
                projections.put(projection.name(), projection);
            }
        }
    }

    private static long load(Single database, long events, long seed) {
        try (Connection connection = database.source().getConnection()) {
            long loaded = Loader.load(connection, events, seed);
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
            return loaded;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that the program finds, as it finds them. */
    private static List<Projection> allProjections() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(beans, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        scanner.scan("nl.voortgang.query");
        return beans.getBeanProvider(Projection.class).stream().toList();
    }

    void round(int number) throws InterruptedException {
        for (Projection projection : projections.values()) {
            measure(number, projection, BULK, rebuild(projection));
            if (withBatches) {
                measure(number, projection, BATCHES, rebuild(new BatchByBatch(projection)));
            }
            measure(number, projection, LIMIT, limit(projection));
        }
    }

    private void measure(int round, Projection projection, String way, double took) {
        seconds.computeIfAbsent(projection.name(), name -> new TreeMap<>())
                .computeIfAbsent(way, name -> new Series())
                .add(took);
        System.err.printf("round %d: %s %s: %.2f s, %,.0f/s%n", round, projection.name(), way, took, events / took);
    }

    private double rebuild(Projection projection) throws InterruptedException {
        EventLog log = store.eventLog();
        try (Projections one = new Projections(List.of(projection), log, pool, "measured")) {
            long began = System.nanoTime();
            // Nothing was there to be compared with the first time, and afterwards the comparison is left out by
            // dropping it.
            drop(projection.name());
            RebuildStatus end = one.rebuildAndWait(projection.name(), (position, target) -> {});
            if (end.state() != RebuildState.DONE || end.position() != events) {
                throw new IllegalStateException("not rebuilt: " + end);
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private void drop(String schema) {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private double limit(Projection projection) {
        try {
            return new CopyLimit(database.source()).seconds(projection.name());
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
        return "%,d events of a generated history, %,d MB heap at most; each projection by itself, one after the other."
                .formatted(events, Runtime.getRuntime().maxMemory() / 1_000_000);
    }

    Table table() {
        Table table = new Table(
                List.of("Projection", LIMIT, BATCHES, BULK, "in bulk ÷ COPY limit", "in bulk ÷ batch by batch"));
        seconds.forEach((name, ways) -> table.add(row(name, ways)));
        if (seconds.size() > 1) {
            table.add(row("one after the other", sums()));
        }
        return table;
    }

    /** Of the medians: nothing more can be said of what was not done in one go. */
    private Map<String, Series> sums() {
        Map<String, Series> sums = new TreeMap<>();
        for (String way : List.of(LIMIT, BATCHES, BULK)) {
            double sum = seconds.values().stream()
                    .filter(ways -> ways.containsKey(way))
                    .mapToDouble(ways -> ways.get(way).median())
                    .sum();
            if (sum > 0) {
                sums.computeIfAbsent(way, name -> new Series()).add(sum);
            }
        }
        return sums;
    }

    private List<String> row(String name, Map<String, Series> ways) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (String way : List.of(LIMIT, BATCHES, BULK)) {
            Series of = ways.get(way);
            cells.add(
                    of == null
                            ? "–"
                            : "%,.0f (%,.0f–%,.0f)"
                                    .formatted(events / of.median(), events / of.highest(), events / of.lowest()));
        }
        cells.add(ratio(ways.get(LIMIT), ways.get(BULK)));
        cells.add(ratio(ways.get(BATCHES), ways.get(BULK)));
        return cells;
    }

    private static String ratio(@Nullable Series theirs, @Nullable Series ours) {
        return theirs == null || ours == null ? "–" : "%.2f".formatted(theirs.median() / ours.median());
    }

    @Override
    public void close() {
        store.close();
        pool.close();
        server.drop(database);
    }
}
