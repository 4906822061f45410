package nl.voortgang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How soon what was acknowledged can be seen. There is no limit to hold it against but no time at all. */
@Command(
        name = "lag",
        mixinStandardHelpOptions = true,
        description =
                "How long it takes from the answer to an append until the row that is made of its event can be seen.")
final class LagCommand extends GoalCommand {
    static final String HEADING = "## Lag from the answer to a command to the row that can be seen\n\n";

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "200,2000",
            description = "appends per second (${DEFAULT-VALUE})")
    private List<Integer> rates = List.of();

    @Override
    String measured(Database server, int rounds, Duration length)
            throws IOException, InterruptedException, ExecutionException {
        LagBenchmark lags = new LagBenchmark(server, rates, length);
        for (int round = 1 - LagBenchmark.UNCOUNTED; round <= rounds; round++) {
            lags.round(round);
        }
        return HEADING + lags.table();
    }
}
