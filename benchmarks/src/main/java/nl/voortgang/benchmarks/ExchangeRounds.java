package nl.voortgang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.voortgang.benchmarks.Database.Single;
import nl.voortgang.benchmarks.Program.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same year in, out, and in again, each round on a database of its own; and beside it what cannot be undercut, and stock Axon. */
final class ExchangeRounds implements AutoCloseable {
    private static final String IMPORT = "import";
    private static final String EXPORT = "export";
    private static final String AGAIN = "import of what was exported";
    private static final String COPY_IN = "COPY in";
    private static final String COPY_OUT = "COPY out";
    private static final String STOCK = "stock Axon, one by one";
    private static final Map<String, String> LIMITS = Map.of(IMPORT, COPY_IN, EXPORT, COPY_OUT);

    private final Database server;
    private final Program program;
    private final GeneratedYear year;
    private final long events;
    private final int stockAppends;
    private final @Nullable Single history;
    private final Map<String, Series> seconds = new LinkedHashMap<>();
    private final Map<String, Series> processor = new LinkedHashMap<>();
    private long written;

    ExchangeRounds(Database server, Program program, GeneratedYear year, long events, int stockAppends)
            throws IOException, InterruptedException {
        this.server = server;
        this.program = program;
        this.year = year;
        this.events = events;
        this.stockAppends = stockAppends;
        this.history = events > 0 ? history() : null;
    }

    /** A database with other organisations' events, of which everything is projected, so that what is measured is the year alone. */
    private Single history() throws IOException, InterruptedException {
        GeneratedLog log = GeneratedLog.of(server, events);
        Single database = log.leave();
        Run unused = program.run(database, "rebuild");
        new JdbcTemplate(database.source()).execute("vacuum analyze");
        return database;
    }

    private static long number(String sql, JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    void round(int number) throws IOException, InterruptedException {
        Single database = history == null ? server.fresh() : server.copyOf(history);
        JdbcTemplate jdbc = new JdbcTemplate(database.source());
        long before = history == null ? 0 : number("select max(global_index) from event_store.event", jdbc);
        Path exported = year.another("exported-" + number);
        measure(number, IMPORT, program.run(database, IMPORT, year.file().toString()));
        measure(number, EXPORT, program.run(database, EXPORT, GeneratedYear.ORGANISATION, exported.toString()));
        written = number("select count(*) from event_store.event where global_index > " + before, jdbc);
        measure(number, AGAIN, program.run(database, IMPORT, exported.toString()));
        CopiedYear copied = new CopiedYear(database.source(), before);
        try {
            measure(number, COPY_IN, copied.in());
            measure(number, COPY_OUT, copied.out(GeneratedYear.ORGANISATION));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        server.drop(database);
        Files.delete(exported);
        if (stockAppends > 0) {
            measure(number, STOCK, stock());
        }
    }

    /** Seconds that as many events would take as the import wrote. */
    private double stock() {
        Single database = server.fresh();
        double took;
        try (StockStore stock = new StockStore(database, 2)) {
            Activities activities = new Activities();
            long began = System.nanoTime();
            for (int n = 0; n < stockAppends; n++) {
                stock.append(activities.nextEvent());
            }
            took = (System.nanoTime() - began) / 1e9;
        }
        server.drop(database);
        return took * written / stockAppends;
    }

    private void measure(int round, String way, Run run) {
        processor.computeIfAbsent(way, name -> new Series()).add(run.processor());
        measure(round, way, run.seconds());
    }

    private void measure(int round, String way, double took) {
        seconds.computeIfAbsent(way, name -> new Series()).add(took);
        System.err.printf("round %d: %s: %.2f s, %,.0f statuses/s%n", round, way, took, year.statuses() / took);
    }

    String surroundings() {
        return """
                %,d activities, %d periods, %,d statuses: %,d events into a database with %,d events; `-Xmx%s`.
                Wall time from the start of the program to its end; export waits for the projections that it reads.""".formatted(year.activities(), year.periods(), year.statuses(), written, events, program.memory());
    }

    Table table() {
        Table table =
                new Table(List.of("Command", "seconds", "statuses/s", "processor time of the program, s", "÷ COPY"));
        seconds.forEach((way, took) -> table.add(List.of(
                way,
                shown(took),
                "%,.0f".formatted(year.statuses() / took.median()),
                processor.containsKey(way) ? shown(Objects.requireNonNull(processor.get(way))) : "",
                LIMITS.containsKey(way) ? ratio(took, Objects.requireNonNull(LIMITS.get(way))) : "")));
        return table;
    }

    private String ratio(Series took, String limit) {
        return "%.1f"
                .formatted(took.median()
                        / Objects.requireNonNull(seconds.get(limit)).median());
    }

    private static String shown(Series series) {
        return "%.1f (%.1f–%.1f)".formatted(series.median(), series.lowest(), series.highest());
    }

    @Override
    public void close() {
        if (history != null) {
            server.drop(history);
        }
    }
}
