package nl.voortgang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands on few activities, whose writers are in each other's way. */
@Command(
        name = "contention",
        mixinStandardHelpOptions = true,
        description = "How many commands a second are carried out where the writers want the same activities.")
final class ContentionCommand extends GoalCommand {
    @Option(
            names = "--hot-writers",
            split = ",",
            defaultValue = "32",
            description = "how many give commands on sixteen activities (${DEFAULT-VALUE})")
    private List<Integer> hotWriters = List.of();

    @Option(
            names = "--conditional-writers",
            split = ",",
            defaultValue = "64",
            description = "how many give commands on one activity, each if it is as they saw it (${DEFAULT-VALUE})")
    private List<Integer> conditionalWriters = List.of();

    @Mixin
    private CommandContenders contenders = new CommandContenders();

    @Override
    String measured(Database server, int rounds, Duration length)
            throws IOException, InterruptedException, ExecutionException {
        return "## Commands on sixteen hot activities\n\n"
                + table(server, rounds, length, hotWriters, CommandBenchmarks::hot)
                + "\n\n## Commands on one activity, each on the condition that nobody was first\n\n"
                + table(server, rounds, length, conditionalWriters, CommandBenchmarks::conditional);
    }

    private Table table(Database server, int rounds, Duration length, List<Integer> writers, CommandContender.Work work)
            throws IOException, InterruptedException, ExecutionException {
        CommandRounds measured = new CommandRounds(server, writers, length, contenders.of(work));
        measured.run(rounds);
        return measured.table(CommandContenders.limit());
    }
}
