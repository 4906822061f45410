package nl.voortgang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.benchmarks.CommandLoad.Result;
import nl.voortgang.benchmarks.Database.Single;
import nl.voortgang.benchmarks.http.Caller;
import nl.voortgang.benchmarks.http.Frame;
import nl.voortgang.benchmarks.http.MinimalEndpoint;
import nl.voortgang.benchmarks.http.RunningProgram;
import nl.voortgang.benchmarks.http.RunningProgram.Account;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Reports over HTTP, beside as little as one can do with the same framework. */
@Command(
        name = "http",
        mixinStandardHelpOptions = true,
        description =
                "How many reports of a status a second the program takes over HTTP, beside an endpoint that checks a"
                        + " password and inserts a row.")
final class HttpCommand extends GoalCommand {
    private static final String MINIMAL = "minimal endpoint";
    private static final String OURS = "ours";
    private static final int MANY_PER_MINUTE = 1_000_000_000;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Account OFFICER = new Account("officer", "a-long-enough-password", List.of("OFFICER"));

    @Mixin
    private ProgramJar jar = new ProgramJar();

    @Option(
            names = "--connections",
            split = ",",
            defaultValue = "1,8,32",
            description = "over how many at once (${DEFAULT-VALUE})")
    private List<Integer> connections = List.of();

    @Option(names = "--activities", defaultValue = "2000", description = "of the municipality (${DEFAULT-VALUE})")
    private int activities;

    @Option(names = "--periods", defaultValue = "240", description = "open at once (${DEFAULT-VALUE})")
    private int periods;

    @Option(
            names = "--java-options",
            split = " ",
            description = "more for the program's JVM, such as -XX:StartFlightRecording:filename=/tmp")
    private List<String> javaOptions = List.of();

    @Option(names = "--ours-only", description = "leaves the endpoint out, for those who look where the time goes")
    private boolean oursOnly;

    private final Map<Key, Rates> measured = new LinkedHashMap<>();

    private record Key(int connections, String server) {}

    private record Rates(Series perSecond, Series high, Series program, Series database) {
        Rates() {
            this(new Series(), new Series(), new Series(), new Series());
        }
    }

    /** Opens a connection of somebody who may report. */
    @FunctionalInterface
    private interface Opening {
        Caller open() throws IOException;
    }

    /** One that is asked, and how many reports were sent to it. */
    private record Server(String name, RunningProgram program, Opening opening, AtomicLong sent) {
        Server(String name, RunningProgram program, Opening opening) {
            this(name, program, opening, new AtomicLong());
        }
    }

    @Override
    String measured(Database server, int rounds, Duration length)
            throws IOException, InterruptedException, ExecutionException {
        Single ours = server.fresh();
        Path directory = Files.createTempDirectory("voortgang-http-");
        try {
            Path file = directory.resolve("frame.zip");
            new Frame(activities, periods).write(file);
            new Program(jar.path(), "512m", List.of()).run(ours, "import", file.toString());
            RunningProgram.makeAccount(jar.path(), OFFICER, settings(ours));
            try (RunningProgram minimal = RunningProgram.start(MinimalEndpoint.class, settings(server.fresh()));
                    RunningProgram program = RunningProgram.start(jar.path(), javaOptions, unlimited(settings(ours)))) {
                awaitAnswer(minimal);
                awaitAnswer(program);
                List<UUID> ids = ids(program);
                List<Server> servers = Stream.of(
                                new Server(
                                        MINIMAL,
                                        minimal,
                                        () -> Caller.byPassword(minimal.address(), MinimalEndpoint.NAME)),
                                new Server(OURS, program, () -> signedIn(program)))
                        .filter(each -> !oursOnly || each.name().equals(OURS))
                        .collect(Collectors.toCollection(ArrayList::new));
                for (int round = 0; round <= rounds; round++) {
                    Collections.rotate(servers, 1);
                    for (int count : connections) {
                        for (Server each : servers) {
                            measure(round, each, count, ids, length, server);
                        }
                    }
                }
            }
        } finally {
            boolean unused = FileSystemUtils.deleteRecursively(directory);
        }
        return "## Reports over HTTP\n\n" + table() + "\n";
    }

    private static List<String> settings(Single database) {
        return List.of(
                "--spring.datasource.url=jdbc:postgresql://localhost:" + database.port() + "/" + database.name(),
                "--spring.datasource.username=postgres",
                "--voortgang.demo=false");
    }

    /** One person asks as much as a thousand do, whom the program would tell to wait; it counts their requests all the same. */
    private static List<String> unlimited(List<String> settings) {
        return Stream.concat(settings.stream(), Stream.of("--voortgang.limits.person=" + MANY_PER_MINUTE))
                .toList();
    }

    private static void awaitAnswer(RunningProgram program) throws IOException, InterruptedException {
        while (!Caller.answers(program.address())) {
            program.requireAlive();
            Thread.sleep(LOOK);
        }
    }

    private static Caller signedIn(RunningProgram program) throws IOException {
        return Caller.bySession(program.address(), OFFICER.name(), OFFICER.password());
    }

    private static List<UUID> ids(RunningProgram program) throws IOException {
        String outline;
        try (Caller caller = signedIn(program)) {
            outline = caller.get("/v1/organisations/" + Frame.ORGANISATION + "/outline");
        }
        List<UUID> ids = new ArrayList<>();
        JsonMapper.builder().build().readTree(outline).get("items").forEach(item -> {
            if (item.get("kind").asString().equals("ACTIVITY")) {
                ids.add(UUID.fromString(item.get("id").asString()));
            }
        });
        return ids;
    }

    private void measure(int round, Server server, int count, List<UUID> ids, Duration length, Database database)
            throws IOException, InterruptedException, ExecutionException {
        List<Caller> callers = new ArrayList<>();
        for (int caller = 0; caller < count; caller++) {
            callers.add(server.opening().open());
        }
        long sentBefore = server.sent().get();
        Duration programBefore = server.program().processorTime();
        Duration databaseBefore = database.processorTime();
        Result result = CommandLoad.run(count, length.dividedBy(4), length, number -> {
            Caller caller = callers.get(number);
            return () -> {
                long next = server.sent().getAndIncrement();
                caller.report(ids.get((int) (next % ids.size())), Frame.period((int) (next / ids.size() % periods)));
                return true;
            };
        });
        long sent = server.sent().get() - sentBefore;
        double program = millis(server.program().processorTime().minus(programBefore)) / sent;
        double databases = millis(database.processorTime().minus(databaseBefore)) / sent;
        for (Caller caller : callers) {
            caller.close();
        }
        System.err.printf(
                "round %d: %d connections, %s: %,.0f/s, p99 %.1f ms, processor %.2f ms, database's %.2f ms%n",
                round, count, server.name(), result.accepted(), result.high(), program, databases);
        // The first time, classes are loaded and compiled.
        if (round > 0) {
            Rates rates = measured.computeIfAbsent(new Key(count, server.name()), unseen -> new Rates());
            rates.perSecond().add(result.accepted());
            rates.high().add(result.high());
            rates.program().add(program);
            rates.database().add(databases);
        }
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private Table table() {
        Table table = new Table(List.of(
                "Connections",
                "server",
                "reports per second",
                "p99, ms",
                "processor time of the server, ms",
                "of the database, ms",
                "÷ " + MINIMAL));
        for (int count : connections) {
            Stream.of(MINIMAL, OURS).forEach(name -> {
                Rates rates = measured.get(new Key(count, name));
                if (rates == null) {
                    return;
                }
                Rates limit = measured.get(new Key(count, MINIMAL));
                table.add(List.of(
                        Integer.toString(count),
                        name,
                        "%,.0f (%,.0f–%,.0f)"
                                .formatted(
                                        rates.perSecond().median(),
                                        rates.perSecond().lowest(),
                                        rates.perSecond().highest()),
                        "%.1f".formatted(rates.high().median()),
                        "%.2f".formatted(rates.program().median()),
                        "%.2f".formatted(rates.database().median()),
                        limit == null
                                ? ""
                                : "%.2f"
                                        .formatted(rates.perSecond().median()
                                                / limit.perSecond().median())));
            });
        }
        return table;
    }
}
