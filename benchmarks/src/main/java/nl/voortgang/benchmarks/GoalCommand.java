package nl.voortgang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** A command that measures one thing, with everybody it is compared with in turn, and prints a table. */
abstract class GoalCommand implements Callable<Integer> {
    @Option(names = "--rounds", defaultValue = "5", description = "how often everything is measured (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "how long each time (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--out", description = "a file for the tables, besides the console")
    private @Nullable Path out;

    /** The tables, with their headings. */
    abstract String measured(Database server, int rounds, Duration length)
            throws IOException, InterruptedException, ExecutionException;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        try (Database server = Database.start()) {
            Report report = new Report(server);
            String tables = report.of(rounds, seconds, measured(server, rounds, Duration.ofSeconds(seconds)));
            System.out.println(tables);
            if (out != null) {
                Files.writeString(out, tables);
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
