package nl.voortgang.benchmarks;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.voortgang.benchmarks.Chart.Point;
import nl.voortgang.benchmarks.LookBackRounds.Times;
import nl.voortgang.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a log costs that is ten and a hundred times as long. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = "Rebuilds and looks back over generated histories of several sizes, one after the other.")
final class GrowthCommand extends GoalCommand {
    private static final String REBUILD = "rebuild, µs per event";
    private static final String IMPORT = "import, µs per status";

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "100000,1000000",
            description = "how many events there are each time (${DEFAULT-VALUE})")
    private List<Long> sizes = List.of();

    @Option(
            names = "--questions",
            defaultValue = "300",
            description = "how many of each kind are asked in a round (${DEFAULT-VALUE})")
    private int questions;

    @Option(
            names = "--rebuilds",
            description =
                    "how often each is rebuilt, where that takes too long for all the rounds of questions (as often)")
    private @Nullable Integer rebuilds;

    @Option(
            names = "--import",
            description =
                    "at last, the program takes the year of one more municipality into each: for that all projections"
                            + " are rebuilt, not only those that are asked")
    private boolean importing;

    @Mixin
    private YearOptions options = new YearOptions();

    @Option(names = "--svg", description = "a file for the chart")
    private @Nullable Path chart;

    private final Map<String, Map<Long, Double>> lines = new LinkedHashMap<>();

    @Override
    String measured(Database server, int rounds, Duration length) throws IOException, InterruptedException {
        try (GeneratedYear year = importing ? options.year() : null) {
            return measured(server, rounds, year);
        }
    }

    private String measured(Database server, int rounds, @Nullable GeneratedYear year)
            throws IOException, InterruptedException {
        List<Projection> projections = ProgramProjections.named(year == null ? LookBack.PROJECTIONS : List.of("all"));
        Table table = new Table(List.of(
                "Events",
                "rebuild, s",
                "of these collecting garbage",
                "events/s",
                "log, bytes per event",
                "read models, bytes per event",
                year == null ? "import" : "import of %,d statuses, s".formatted(year.statuses())));
        StringBuilder answers = new StringBuilder();
        for (long size : sizes) {
            try (GeneratedLog log = GeneratedLog.of(server, size)) {
                List<String> row = rebuilt(projections, log, rebuilds == null ? rounds : rebuilds);
                LookBackRounds lookBack = new LookBackRounds(log, questions);
                lookBack.run(rounds);
                note(log.events(), lookBack.times());
                answers.append("### Looking back over %,d events%n%n%s%n%n".formatted(log.events(), lookBack.table()));
                row.add(year == null ? "" : imported(year, log));
                table.add(row);
            }
        }
        if (chart != null) {
            Files.writeString(chart, drawn());
        }
        return "## Growth\n\n%s, rebuilt together; %,d MB heap at most.%n%n%s%n%n%s"
                .formatted(
                        projections.stream().map(Projection::name).collect(Collectors.joining(", ")),
                        Runtime.getRuntime().maxMemory() / 1_000_000,
                        table,
                        answers);
    }

    private List<String> rebuilt(List<Projection> projections, GeneratedLog log, int rounds)
            throws InterruptedException {
        long collecting = -collectingMillis();
        Series seconds = new Series();
        for (int round = 1; round <= rounds; round++) {
            double took = ProgramProjections.rebuild(projections, log);
            System.err.printf(
                    "round %d: %,d events rebuilt in %.1f s, %,.0f/s%n",
                    round, log.events(), took, log.events() / took);
            seconds.add(took);
        }
        collecting += collectingMillis();
        point(REBUILD, log.events(), seconds.median() * 1e6 / log.events());
        return new ArrayList<>(List.of(
                "%,d".formatted(log.events()),
                "%.1f (%.1f–%.1f)".formatted(seconds.median(), seconds.lowest(), seconds.highest()),
                "%.1f".formatted(collecting / 1e3 / rounds),
                "%,.0f".formatted(log.events() / seconds.median()),
                "%,d".formatted(bytes(log, List.of("event_store")) / log.events()),
                "%,d"
                        .formatted(bytes(
                                        log,
                                        projections.stream()
                                                .map(Projection::name)
                                                .toList())
                                / log.events())));
    }

    /** How long the collector has stopped the program so far. */
    private static long collectingMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private String imported(GeneratedYear year, GeneratedLog log) throws IOException, InterruptedException {
        double took = options.program()
                .run(log.leave(), "import", year.file().toString())
                .seconds();
        System.err.printf("%,d statuses imported in %.1f s%n", year.statuses(), took);
        point(IMPORT, log.events(), took * 1e6 / year.statuses());
        return "%.1f".formatted(took);
    }

    private void note(long events, Map<String, Times> answers) {
        answers.forEach((name, times) -> {
            // A programme is as large as the history's largest, which grows with it.
            if (!times.goal().isEmpty() && !name.startsWith("programme")) {
                point(name + ", p99 ms", events, times.high().median());
            }
        });
    }

    private void point(String line, long events, double value) {
        lines.computeIfAbsent(line, name -> new TreeMap<>()).put(events, value);
    }

    private String drawn() {
        Chart drawing = new Chart("What a longer log costs", "events in the log", "µs, or ms per answer");
        lines.forEach((name, values) -> {
            List<Point> points = new ArrayList<>();
            values.forEach((events, value) -> points.add(new Point(events, value)));
            drawing.add(name, points);
        });
        return drawing.svg();
    }

    private static long bytes(GeneratedLog log, List<String> schemas) {
        return Objects.requireNonNull(JdbcClient.create(log.pool())
                .sql("select sum(pg_total_relation_size(format('%I.%I', schemaname, tablename)))::bigint from pg_tables"
                        + " where schemaname = any (:schemas)")
                .param("schemas", schemas.toArray(String[]::new))
                .query(Long.class)
                .single());
    }
}
