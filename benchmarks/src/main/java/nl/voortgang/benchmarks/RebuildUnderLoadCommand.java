package nl.voortgang.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import nl.voortgang.benchmarks.GeneratedLog.Continued;
import nl.voortgang.benchmarks.history.Loader.Size;
import nl.voortgang.query.projection.Projection;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a rebuild means for those who go on working. */
@Command(
        name = "rebuild-under-load",
        mixinStandardHelpOptions = true,
        description =
                "Appends at a steady rate, followed by projections, without and with a rebuild of these beside it,"
                        + " and looks whether anything is missing. --seconds is how long it goes on without.")
final class RebuildUnderLoadCommand extends GoalCommand {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int LONGEST_REBUILD_SECONDS = 1_200;
    private static final double HIGH = 0.99;

    @Option(names = "--events", defaultValue = "100000", description = "how many there are before (${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--rate", defaultValue = "500", description = "appends a second (${DEFAULT-VALUE})")
    private int rate;

    @Option(
            names = "--projections",
            split = ",",
            defaultValue = "status_timeline,audit_trail,budget_ledger",
            description = "which follow, and are rebuilt, or all (${DEFAULT-VALUE})")
    private List<String> names = List.of();

    private final Phase without = new Phase();
    private final Phase beside = new Phase();
    private final Series rebuildSeconds = new Series();

    /** What was seen with or without a rebuild beside. */
    private record Phase(Series median, Series high, Series medianLag, Series highLag) {
        Phase() {
            this(new Series(), new Series(), new Series(), new Series());
        }

        List<String> cells(String name) {
            return List.of(name, spread(median), spread(high), spread(medianLag), spread(highLag));
        }

        private static String spread(Series series) {
            return "%.1f (%.1f–%.1f)".formatted(series.median(), series.lowest(), series.highest());
        }
    }

    @Override
    String measured(Database server, int rounds, Duration length) throws InterruptedException, ExecutionException {
        long most = events + (long) rate * rounds * (LONGEST_REBUILD_SECONDS + length.toSeconds());
        List<Projection> followed = ProgramProjections.named(names);
        Continued continued = GeneratedLog.continued(server, new Size(most, events));
        try (GeneratedLog log = continued.log();
                Continuation rest = continued.rest();
                Projections projections = new Projections(
                        followed, log.log(), log.pool(), log.database().source(), "measured");
                SteadyLoad load = new SteadyLoad(log.streams(), rest, rate)) {
            requireDone(rebuild(projections, followed), "there were no rows to replace");
            projections.start();
            for (int round = 0; round <= rounds; round++) {
                round(round, log, projections, load, length);
            }
            requireComplete(log, load);
            return table(log, load, followed);
        }
    }

    private void round(int round, GeneratedLog log, Projections projections, SteadyLoad load, Duration length)
            throws InterruptedException, ExecutionException {
        List<Projection> followed = ProgramProjections.named(names);
        long end = System.nanoTime() + length.toNanos();
        measure(round, without, log, projections, load, () -> System.nanoTime() < end);
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            long began = System.nanoTime();
            Future<List<RebuildStatus>> rebuilding = background.submit(() -> rebuild(projections, followed));
            measure(round, beside, log, projections, load, () -> !rebuilding.isDone());
            requireDone(rebuilding.get(), "the rows were equal");
            if (round > 0) {
                rebuildSeconds.add((System.nanoTime() - began) / 1e9);
            }
        }
    }

    private static List<RebuildStatus> rebuild(Projections projections, List<Projection> followed)
            throws InterruptedException {
        return projections.rebuildAndWait(
                followed.stream().map(Projection::name).toList(), (position, target) -> {});
    }

    private static void measure(
            int round, Phase phase, GeneratedLog log, Projections projections, SteadyLoad load, BooleanSupplier going)
            throws InterruptedException, ExecutionException {
        try (ExecutorService watching = Executors.newSingleThreadExecutor()) {
            LagWatch watch = new LagWatch(log, projections);
            Future<Lags> lags = watching.submit((Callable<Lags>) watch::run);
            Lags answers = load.run(going);
            watch.end();
            Lags behind = lags.get();
            System.err.printf(
                    "round %d: answers %.1f, p99 %.1f ms; visible after %.1f, p99 %.1f ms%n",
                    round,
                    answers.percentile(0.5),
                    answers.percentile(HIGH),
                    behind.percentile(0.5),
                    behind.percentile(HIGH));
            // The first time, classes are loaded and compiled.
            if (round > 0) {
                phase.median().add(answers.percentile(0.5));
                phase.high().add(answers.percentile(HIGH));
                phase.medianLag().add(behind.percentile(0.5));
                phase.highLag().add(behind.percentile(HIGH));
            }
        }
    }

    /** Asks again and again how long it takes from a position being given to all projections accounting for it. */
    private static final class LagWatch {
        private final GeneratedLog log;
        private final Projections projections;
        private volatile boolean ended;

        LagWatch(GeneratedLog log, Projections projections) {
            this.log = log;
            this.projections = projections;
        }

        Lags run() throws InterruptedException {
            List<Double> millis = new ArrayList<>();
            long seen = log.log().head();
            while (!ended) {
                if (!log.log().awaitBeyond(seen, BETWEEN_LOOKS)) {
                    continue;
                }
                seen = log.log().head();
                long began = System.nanoTime();
                if (!projections.awaitAll(seen, PATIENCE)) {
                    throw new IllegalStateException("position " + seen + " is not visible");
                }
                millis.add((System.nanoTime() - began) / 1e6);
            }
            return new Lags(millis.stream().mapToDouble(each -> each).toArray());
        }

        void end() {
            ended = true;
        }
    }

    private static void requireDone(List<RebuildStatus> ended, String message) {
        for (RebuildStatus each : ended) {
            if (!String.valueOf(each.message()).contains(message)) {
                throw new IllegalStateException("not rebuilt as it was: " + each);
            }
        }
    }

    /** Every append has its position, and the audit trail, where it takes part, its row for each. */
    private void requireComplete(GeneratedLog log, SteadyLoad load) {
        JdbcClient jdbc = JdbcClient.create(log.pool());
        long expected = log.events() + load.appended();
        long head = log.log().head();
        if (head != expected) {
            throw new IllegalStateException(
                    "%,d events were acknowledged, %,d have a position".formatted(expected, head));
        }
        if (names.contains("all") || names.contains("audit_trail")) {
            long rows = jdbc.sql("select count(*) from audit_trail.entry where position <= :head")
                    .param("head", head)
                    .query(Long.class)
                    .single();
            if (rows != head) {
                throw new IllegalStateException("the audit trail has %,d rows for %,d events".formatted(rows, head));
            }
        }
    }

    private String table(GeneratedLog log, SteadyLoad load, List<Projection> followed) {
        Table table = new Table(List.of(
                "With", "answer, median, ms", "answer, p99, ms", "visible after its position, median, ms", "p99, ms"));
        table.add(without.cells("no rebuild"));
        table.add(beside.cells("a rebuild beside it"));
        return """
                ## A rebuild beside %,d appends a second

                %,d events before; %s follow, and are rebuilt together in %.1f s (%.1f–%.1f) each time. p99 of the answers with
                a rebuild ÷ without: %.2f. Each time all rows were equal to those they replaced; %,d events were appended meanwhile,
                and none is missing.

                %s
                """.formatted(
                rate,
                log.events(),
                String.join(", ", followed.stream().map(Projection::name).toList()),
                rebuildSeconds.median(),
                rebuildSeconds.lowest(),
                rebuildSeconds.highest(),
                beside.high().median() / without.high().median(),
                load.appended(),
                table);
    }
}
