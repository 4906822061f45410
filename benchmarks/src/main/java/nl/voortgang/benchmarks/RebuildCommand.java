package nl.voortgang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many events a second a rebuild takes in, beside what copying takes that does nothing else. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "How quickly projections are rebuilt from a generated history, in bulk and batch by batch.")
final class RebuildCommand extends GoalCommand {
    @Option(names = "--events", defaultValue = "100000", description = "how many there are (${DEFAULT-VALUE})")
    private long events;

    @Option(
            names = "--stock-events",
            defaultValue = "10000",
            description = "how many of them stock Axon replays (${DEFAULT-VALUE})")
    private int stockEvents;

    @Option(
            names = "--projections",
            split = ",",
            defaultValue = "status_timeline,audit_trail,budget_ledger",
            description = "which are rebuilt, or all (${DEFAULT-VALUE})")
    private List<String> names = List.of();

    @Option(
            names = "--without-batches",
            description = "leaves out the rebuild batch by batch, which takes long with many events")
    private boolean withoutBatches;

    @Override
    String measured(Database server, int rounds, Duration length)
            throws IOException, InterruptedException, ExecutionException {
        try (RebuildRounds rebuilds =
                new RebuildRounds(server, new RebuildRounds.Sizes(events, stockEvents), names, !withoutBatches)) {
            for (int round = 1; round <= rounds; round++) {
                rebuilds.round(round);
            }
            return "## Events per second into rebuilt projections, indexes included\n\n" + rebuilds.surroundings()
                    + "\n\n" + rebuilds.table() + "\n";
        }
    }
}
