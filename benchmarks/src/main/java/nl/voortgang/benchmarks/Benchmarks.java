package nl.voortgang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import nl.voortgang.benchmarks.pages.PagesBenchmark;
import nl.voortgang.benchmarks.start.StartCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: measures everything in one run and prints the tables. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        subcommands = {
            DistinctCommand.class,
            ContentionCommand.class,
            HttpCommand.class,
            LagCommand.class,
            RebuildCommand.class,
            RebuildUnderLoadCommand.class,
            RebuildApartCommand.class,
            LookBackCommand.class,
            GrowthCommand.class,
            StorageCommand.class,
            ExchangeCommand.class,
            PagesBenchmark.class,
            StartCommand.class
        },
        description =
                "Measures the event store beside Axon's own engine and beside a plain insert, on a PostgreSQL that comes with it.")
final class Benchmarks implements Callable<Integer> {

    @Option(names = "--rounds", defaultValue = "5", description = "how often everything is measured (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "how long each time (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--writers",
            split = ",",
            defaultValue = "1,8,32",
            description = "how many append (${DEFAULT-VALUE})")
    private List<Integer> writers = List.of();

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "200,2000",
            description = "appends per second when the lag is measured (${DEFAULT-VALUE})")
    private List<Integer> rates = List.of();

    @Option(names = "--out", description = "a file for the tables, besides the console")
    private @Nullable Path out;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        // Axon would otherwise ask its maker's server for updates and advertise on the console.
        System.setProperty("axon.update-check.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        Locale.setDefault(Locale.ROOT);
        return new CommandLine(new Benchmarks()).execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        String tables = measured();
        System.out.println(tables);
        if (out != null) {
            Files.writeString(out, tables);
        }
        return CommandLine.ExitCode.OK;
    }

    private String measured() throws IOException, InterruptedException, ExecutionException {
        Duration length = Duration.ofSeconds(seconds);
        try (Database server = Database.start()) {
            Report report = new Report(server);
            AppendBenchmark appends = new AppendBenchmark(server, writers, length);
            LagBenchmark lags = new LagBenchmark(server, rates, length);
            appends.warmUp();
            for (int round = 1; round <= rounds; round++) {
                appends.round(round);
                lags.round(round);
            }
            return report.of(
                    rounds,
                    seconds,
                    "## Appends per second\n\n" + appends.table() + "\n\n" + LagCommand.HEADING + lags.table());
        }
    }
}
