package nl.voortgang.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a municipality's year takes to come in, to go out, and to come in again when it is all there. */
@Command(
        name = "exchange",
        mixinStandardHelpOptions = true,
        description =
                "How long the program takes to import a generated year, to export it, and to import what it exported.")
final class ExchangeCommand extends GoalCommand {
    @Option(
            names = "--jar",
            defaultValue = "application/target/voortgang.jar",
            description = "the program (${DEFAULT-VALUE})")
    private Path jar = Path.of("");

    @Option(
            names = "--generator",
            defaultValue = "exchange/src/test/java/nl/voortgang/exchange/large/LargeYear.java",
            description = "what makes the file: a source that a JDK runs as it stands (${DEFAULT-VALUE})")
    private Path generator = Path.of("");

    @Option(names = "--activities", defaultValue = "10000", description = "how many there are (${DEFAULT-VALUE})")
    private int activities;

    @Option(
            names = "--periods",
            defaultValue = "10",
            description = "in each of which each activity has a status (${DEFAULT-VALUE})")
    private int periods;

    @Option(
            names = "--events",
            defaultValue = "0",
            description = "how many events of other organisations are there before; 0 for none (${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--memory", defaultValue = "1g", description = "heap of the program at most (${DEFAULT-VALUE})")
    private String memory = "";

    @Option(
            names = "--java-options",
            split = " ",
            description = "more for the program's JVM, such as -XX:StartFlightRecording=filename=/tmp")
    private List<String> javaOptions = List.of();

    @Option(
            names = "--stock-appends",
            defaultValue = "20000",
            description = "how many events stock Axon appends, one by one; 0 for none (${DEFAULT-VALUE})")
    private int stockAppends;

    @Override
    String measured(Database server, int rounds, Duration length) throws IOException, InterruptedException {
        Program program = new Program(jar, memory, javaOptions);
        try (ExchangeRounds exchange = new ExchangeRounds(
                server, program, new YearSize(activities, periods), generator, events, stockAppends)) {
            for (int round = 1; round <= rounds; round++) {
                exchange.round(round);
            }
            return "## A municipality's year in and out\n\n" + exchange.surroundings() + "\n\n" + exchange.table()
                    + "\n";
        }
    }

    /** How much a generated year has. */
    record YearSize(int activities, int periods) {
        int statuses() {
            return activities * periods;
        }
    }
}
