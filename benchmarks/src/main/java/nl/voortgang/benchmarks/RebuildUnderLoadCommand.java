package nl.voortgang.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--where",
            split = ",",
            defaultValue = "HERE,APART",
            description =
                    "where it is rebuilt: in the process that also appends, in one of its own at the lowest priority"
                            + " (${DEFAULT-VALUE})")
    private Set<Where> places = EnumSet.allOf(Where.class);

    private final Phase without = new Phase();
    private final Map<Where, Phase> beside = new EnumMap<>(Where.class);
    private final Map<Where, Series> rebuildSeconds = new EnumMap<>(Where.class);

    /** Which process rebuilds. */
    private enum Where {
        HERE("a rebuild in the same process"),
        APART("a rebuild in a process of its own");

        private final String words;

        Where(String words) {
            this.words = words;
        }
    }

    /** What was seen with or without a rebuild beside. */
    private record Phase(Series median, Series high, Series medianLag, Series highLag) {
        Phase() {
            this(new Series(), new Series(), new Series(), new Series());
        }

        List<String> cells(String name, String ratio, String rebuild) {
            return List.of(name, spread(median), spread(high), spread(medianLag), spread(highLag), ratio, rebuild);
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
            ProgramProjections.rebuild(projections, followed, "there were no rows to replace");
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
        long end = System.nanoTime() + length.toNanos();
        measure(round, without, log, projections, load, () -> System.nanoTime() < end);
        List<Where> inTurn = new ArrayList<>(places);
        Collections.rotate(inTurn, round);
        for (Where place : inTurn) {
            beside(round, place, log, projections, load);
        }
    }

    private void beside(int round, Where place, GeneratedLog log, Projections projections, SteadyLoad load)
            throws InterruptedException, ExecutionException {
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            long began = System.nanoTime();
            Future<?> rebuilding = background.submit(rebuild(place, log, projections));
            Phase phase = beside.computeIfAbsent(place, unseen -> new Phase());
            measure(round, phase, log, projections, load, () -> !rebuilding.isDone());
            rebuilding.get();
            double seconds = (System.nanoTime() - began) / 1e9;
            System.err.printf("round %d: %s: %.1f s%n", round, place.words, seconds);
            if (round > 0) {
                rebuildSeconds.computeIfAbsent(place, unseen -> new Series()).add(seconds);
            }
        }
    }

    private Callable<@Nullable Void> rebuild(Where place, GeneratedLog log, Projections projections) {
        return () -> {
            switch (place) {
                case HERE -> ProgramProjections.rebuildToTheSame(projections, ProgramProjections.named(names));
                case APART -> RebuildApartCommand.run(log.database(), names);
            }
            return null;
        };
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
                "With",
                "answer, median, ms",
                "answer, p99, ms",
                "visible after its position, median, ms",
                "p99, ms",
                "p99 of answers ÷ without",
                "rebuild, s"));
        table.add(without.cells("no rebuild", "1.0", ""));
        for (Where place : beside.keySet()) {
            Phase phase = Objects.requireNonNull(beside.get(place));
            table.add(phase.cells(
                    place.words,
                    "%.1f".formatted(phase.high().median() / without.high().median()),
                    Phase.spread(Objects.requireNonNull(rebuildSeconds.get(place)))));
        }
        return """
                ## A rebuild beside %,d appends a second

                %,d events before; %s follow, and are rebuilt together. Each time all rows were equal to those they replaced; %,d events
                were appended meanwhile, and none is missing.

                %s
                """.formatted(
                rate,
                log.events(),
                String.join(", ", followed.stream().map(Projection::name).toList()),
                load.appended(),
                table);
    }
}
