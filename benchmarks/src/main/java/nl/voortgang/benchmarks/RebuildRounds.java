package nl.voortgang.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.voortgang.benchmarks.Database.Single;
import nl.voortgang.benchmarks.history.Loader;
import nl.voortgang.commandstore.StoredEvents;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.postgres.EventStoreMigration;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import nl.voortgang.query.projection.Projection;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildState;
import nl.voortgang.query.projection.RebuildStatus;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Rebuilds projections over one generated history: the limit, batch by batch, and in bulk, in turn. */
final class RebuildRounds implements AutoCloseable {
    private static final int CONNECTIONS = 20;
    private static final Duration SEQUENCING = Duration.ofMinutes(30);
    private static final String LIMIT = "COPY limit";
    private static final String BATCHES = "batch by batch";
    private static final String APART = "in bulk, one after the other";
    private static final String TOGETHER = "in bulk, together";

    private final Database server;
    private final Single database;
    private final HikariDataSource pool;
    private final PostgresEventStore store;
    private final Map<String, Projection> projections = new TreeMap<>();
    private final Map<String, Series> seconds = new LinkedHashMap<>();
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
                pool, database.source(), StoredEvents.codec(), Set.of(), loaded -> AppendConditions.NONE);
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
        List<Projection> all = List.copyOf(projections.values());
        measure(number, TOGETHER, rebuild(all));
        if (all.size() > 1) {
            measure(number, APART, oneByOne(all));
        }
        if (withBatches) {
            measure(
                    number,
                    BATCHES,
                    oneByOne(all.stream().map(BatchByBatch::new).toList()));
        }
        measure(number, LIMIT, limit());
    }

    private void measure(int round, String way, double took) {
        seconds.computeIfAbsent(way, name -> new Series()).add(took);
        System.err.printf("round %d: %s: %.2f s, %,.0f/s%n", round, way, took, events / took);
    }

    private double oneByOne(List<? extends Projection> all) throws InterruptedException {
        double seconds = 0;
        for (Projection each : all) {
            seconds += rebuild(List.of(each));
        }
        return seconds;
    }

    private double rebuild(List<? extends Projection> some) throws InterruptedException {
        EventLog log = store.eventLog();
        List<String> names = some.stream().map(Projection::name).toList();
        try (Projections rebuilt = new Projections(some, log, pool, "measured")) {
            long began = System.nanoTime();
            // Nothing was there to be compared with the first time, and afterwards the comparison is left out by
            // dropping it.
            names.forEach(this::drop);
            for (RebuildStatus end : rebuilt.rebuildAndWait(names, (position, target) -> {})) {
                if (end.state() != RebuildState.DONE || end.position() != events) {
                    throw new IllegalStateException("not rebuilt: " + end);
                }
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

    private double limit() {
        try {
            return new CopyLimit(database.source()).seconds(projections.keySet());
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
        return "%,d events of a generated history into %s; %,d MB heap at most."
                .formatted(
                        events,
                        String.join(", ", projections.keySet()),
                        Runtime.getRuntime().maxMemory() / 1_000_000);
    }

    Table table() {
        Table table = new Table(List.of("Way", "seconds", "events/s", "÷ COPY limit"));
        double limit = Objects.requireNonNull(seconds.get(LIMIT)).median();
        seconds.forEach((way, took) -> table.add(List.of(
                way,
                "%.1f (%.1f–%.1f)".formatted(took.median(), took.lowest(), took.highest()),
                "%,.0f".formatted(events / took.median()),
                "%.2f".formatted(limit / took.median()))));
        return table;
    }

    @Override
    public void close() {
        store.close();
        pool.close();
        server.drop(database);
    }
}
