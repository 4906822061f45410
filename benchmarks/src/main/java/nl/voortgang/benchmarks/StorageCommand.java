package nl.voortgang.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import nl.voortgang.benchmarks.Database.Single;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much room an event takes. */
@Command(
        name = "storage",
        mixinStandardHelpOptions = true,
        description =
                "Bytes on disk per event, indexes included, of the same events in each store. --seconds plays no part.")
final class StorageCommand extends GoalCommand {
    private static final int WRITERS = 16;
    private static final String SIZES = """
            select coalesce(sum(pg_total_relation_size(format('%I.%I', schemaname, tablename))), 0)::bigint
            from pg_tables where schemaname <> all ('{pg_catalog,information_schema}')""";
    private static final String LARGEST = """
            select c.relname || case when c.relkind = 'i' then ' (index)' else '' end as name,
                case when c.relkind = 'i' then pg_relation_size(c.oid) else pg_table_size(c.oid) end as bytes
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'event_store' and c.relkind in ('r', 'i') order by bytes desc limit 10""";

    @Option(names = "--events", defaultValue = "100000", description = "how many there are (${DEFAULT-VALUE})")
    private int events;

    private final Map<String, Series> bytes = new LinkedHashMap<>();
    private final Map<String, Double> parts = new LinkedHashMap<>();

    @Override
    String measured(Database server, int rounds, Duration length) throws InterruptedException, ExecutionException {
        for (int round = 0; round < rounds; round++) {
            measure(server, "plain insert, JDBC", PlainTable::new);
            measure(server, CommandContender.STOCK, StockStore::new);
            measure(server, "ours, with receipts", VoortgangStore::withReceipts);
        }
        Table table = new Table(List.of("Store", "bytes per event", "÷ stock Axon"));
        double stock = Objects.requireNonNull(bytes.get(CommandContender.STOCK)).median();
        bytes.forEach((name, of) -> table.add(List.of(
                name,
                "%,.0f (%,.0f–%,.0f)".formatted(of.median(), of.lowest(), of.highest()),
                "%.2f".formatted(of.median() / stock))));
        Table ours = new Table(List.of("Part of ours", "bytes per event"));
        parts.forEach((name, size) -> ours.add(List.of(name, "%,.0f".formatted(size))));
        return "## Room on disk\n\n%,d events in streams of twenty, each with a payload of %,d bytes as JSON.%n%n%s%n%n%s%n"
                .formatted(events, payload(), table, ours);
    }

    private void measure(Database server, String name, BiFunction<Single, Integer, ? extends Store> opening)
            throws InterruptedException, ExecutionException {
        Single database = server.fresh();
        try (Store store = opening.apply(database, WRITERS + 2)) {
            fill(store);
            if (store instanceof VoortgangStore ours) {
                ours.awaitPositions(events);
            }
            new JdbcTemplate(database.source()).execute("vacuum");
            JdbcClient tables = JdbcClient.create(database.source());
            double perEvent = (double) tables.sql(SIZES).query(Long.class).single() / events;
            System.err.printf("%s: %,.0f bytes per event%n", name, perEvent);
            bytes.computeIfAbsent(name, unknown -> new Series()).add(perEvent);
            tables.sql(LARGEST).query(row -> {
                parts.put(row.getString("name"), (double) row.getLong("bytes") / events);
            });
        } finally {
            server.drop(database);
        }
    }

    private void fill(Store store) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(number -> executor.submit(() -> {
                        Activities activities = new Activities();
                        for (int event = number; event < events; event += WRITERS) {
                            store.append(activities.nextEvent());
                        }
                    }))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private static int payload() {
        return Sample.CODEC
                .encode(UUID.randomUUID(), Sample.payload("activity/" + UUID.randomUUID()))
                .payload()
                .length;
    }
}
