package nl.voortgang.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.voortgang.benchmarks.Database.Single;
import nl.voortgang.commandstore.StoredEvents;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import nl.voortgang.query.projection.Projection;
import nl.voortgang.query.projection.Projections;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A rebuild in a process of its own, as by the program's command line: what {@code rebuild-under-load --where=APART} starts. */
@Command(
        name = "rebuild-apart",
        hidden = true,
        description = "Rebuilds projections on a database that is being measured.")
final class RebuildApartCommand implements Callable<Integer> {
    private static final int CONNECTIONS = 10;

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--database", required = true)
    private String database = "";

    @Option(names = "--projections", required = true, split = ",")
    private List<String> names = List.of();

    /** One that goes on beside this process, at the lowest priority and with as much heap at most. */
    static void run(Single database, List<String> names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx%dm".formatted(Runtime.getRuntime().maxMemory() >> 20));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Benchmarks.class.getName()));
        command.addAll(List.of("rebuild-apart", "--port=" + database.port(), "--database=" + database.name()));
        command.add("--projections=" + String.join(",", names));
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (process.waitFor() != CommandLine.ExitCode.OK) {
                throw new IllegalStateException("the rebuild in a process of its own failed: " + process.exitValue());
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Single where = Single.at(port, database);
        List<Projection> wanted = ProgramProjections.named(names);
        try (var pool = where.pool(CONNECTIONS)) {
            PostgresEventStore store = PostgresEventStore.build(
                    pool, where.source(), StoredEvents.codec(), Set.of(), loaded -> AppendConditions.NONE);
            store.startReading();
            try (Projections projections = new Projections(wanted, store.eventLog(), pool, where.source(), "apart")) {
                ProgramProjections.rebuildToTheSame(projections, wanted);
            } finally {
                store.close();
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
