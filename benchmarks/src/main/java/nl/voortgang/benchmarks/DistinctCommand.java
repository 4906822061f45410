package nl.voortgang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands on many activities, beside a plain insert. */
@Command(
        name = "commands",
        mixinStandardHelpOptions = true,
        description =
                "How many commands a second are carried out, each on an activity of its writer's own, beside a plain insert.")
final class DistinctCommand extends GoalCommand {
    @Option(
            names = "--writers",
            split = ",",
            defaultValue = "1,8,32,256",
            description = "how many give commands (${DEFAULT-VALUE})")
    private List<Integer> writers = List.of();

    @Mixin
    private CommandContenders contenders = new CommandContenders();

    @Override
    String measured(Database server, int rounds, Duration length)
            throws IOException, InterruptedException, ExecutionException {
        CommandRounds measured = new CommandRounds(server, writers, length, contenders.of(CommandBenchmarks::distinct));
        measured.run(rounds);
        return "## Commands on distinct activities\n\n" + measured.table(CommandContenders.limit());
    }
}
