package nl.voortgang.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.voortgang.benchmarks.Chart.Point;
import nl.voortgang.benchmarks.LookBackRounds.Times;
import nl.voortgang.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a log costs that is ten and a hundred times as long. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = "Rebuilds and looks back over generated histories of several sizes, one after the other.")
final class GrowthCommand extends GoalCommand {
    private static final String REBUILD = "rebuild, µs per event";

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

    @Option(names = "--svg", description = "a file for the chart")
    private @Nullable Path chart;

    private final Map<String, Map<Long, Double>> lines = new LinkedHashMap<>();

    @Override
    String measured(Database server, int rounds, Duration length) throws IOException, InterruptedException {
        Table table = new Table(List.of(
                "Events",
                "rebuild, s",
                "events/s",
                "heap at most, MB",
                "log, bytes per event",
                "read models, bytes per event"));
        StringBuilder answers = new StringBuilder();
        for (long size : sizes) {
            try (GeneratedLog log = GeneratedLog.of(server, size)) {
                Series seconds = rebuilt(log, rebuilds == null ? rounds : rebuilds);
                table.add(List.of(
                        "%,d".formatted(log.events()),
                        "%.1f (%.1f–%.1f)".formatted(seconds.median(), seconds.lowest(), seconds.highest()),
                        "%,.0f".formatted(log.events() / seconds.median()),
                        "%,d of %,d"
                                .formatted(
                                        highestHeap() / 1_000_000,
                                        Runtime.getRuntime().maxMemory() / 1_000_000),
                        "%,d".formatted(bytes(log, List.of("event_store")) / log.events()),
                        "%,d".formatted(bytes(log, LookBack.PROJECTIONS) / log.events())));
                LookBackRounds lookBack = new LookBackRounds(log, questions);
                lookBack.run(rounds);
                note(log.events(), seconds, lookBack.times());
                answers.append("### Looking back over %,d events%n%n%s%n%n".formatted(log.events(), lookBack.table()));
            }
        }
        if (chart != null) {
            Files.writeString(chart, drawn());
        }
        return "## Growth\n\n%s, rebuilt together.%n%n%s%n%n%s"
                .formatted(String.join(", ", LookBack.PROJECTIONS), table, answers);
    }

    private static Series rebuilt(GeneratedLog log, int rounds) throws InterruptedException {
        List<Projection> projections = ProgramProjections.named(LookBack.PROJECTIONS);
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        Series seconds = new Series();
        for (int round = 1; round <= rounds; round++) {
            double took = ProgramProjections.rebuild(projections, log);
            System.err.printf(
                    "round %d: %,d events rebuilt in %.1f s, %,.0f/s%n",
                    round, log.events(), took, log.events() / took);
            seconds.add(took);
        }
        return seconds;
    }

    private void note(long events, Series seconds, Map<String, Times> answers) {
        point(REBUILD, events, seconds.median() * 1e6 / events);
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
        Chart drawing = new Chart("What a longer log costs", "events in the log", "µs per event, or ms per answer");
        lines.forEach((name, values) -> {
            List<Point> points = new ArrayList<>();
            values.forEach((events, value) -> points.add(new Point(events, value)));
            drawing.add(name, points);
        });
        return drawing.svg();
    }

    /** The most that was in use at once in each part of the heap, added up: not less than what was in use at any moment. */
    private static long highestHeap() {
        return heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
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
