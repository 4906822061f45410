package nl.voortgang.benchmarks;

import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long it takes to see how things stood at any moment, and to find what happened. */
@Command(
        name = "look-back",
        mixinStandardHelpOptions = true,
        description = "Asks about random moments of a generated history, and searches its audit trail.")
final class LookBackCommand extends GoalCommand {
    @Option(names = "--events", defaultValue = "100000", description = "how many there are (${DEFAULT-VALUE})")
    private long events;

    @Option(
            names = "--questions",
            defaultValue = "500",
            description = "how many of each kind are asked in a round (${DEFAULT-VALUE})")
    private int questions;

    @Override
    String measured(Database server, int rounds, Duration length) throws InterruptedException {
        try (GeneratedLog log = GeneratedLog.of(server, events)) {
            double unused = ProgramProjections.rebuild(ProgramProjections.named(LookBack.PROJECTIONS), log);
            LookBackRounds lookBack = new LookBackRounds(log, questions);
            lookBack.run(rounds);
            return "## Looking back over %,d events%n%n".formatted(log.events()) + lookBack.table() + "\n";
        }
    }
}
