package nl.voortgang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long a municipality's year takes to come in, to go out, and to come in again when it is all there. */
@Command(
        name = "exchange",
        mixinStandardHelpOptions = true,
        description =
                "How long the program takes to import a generated year, to export it, and to import what it exported.")
final class ExchangeCommand extends GoalCommand {
    @Mixin
    private YearOptions options = new YearOptions();

    @Option(
            names = "--events",
            defaultValue = "0",
            description = "how many events of other organisations are there before; 0 for none (${DEFAULT-VALUE})")
    private long events;

    @Option(
            names = "--stock-appends",
            defaultValue = "20000",
            description = "how many events stock Axon appends, one by one; 0 for none (${DEFAULT-VALUE})")
    private int stockAppends;

    @Override
    String measured(Database server, int rounds, Duration length) throws IOException, InterruptedException {
        try (GeneratedYear year = options.year();
                ExchangeRounds exchange = new ExchangeRounds(server, options.program(), year, events, stockAppends)) {
            for (int round = 1; round <= rounds; round++) {
                exchange.round(round);
            }
            return "## A municipality's year in and out\n\n" + exchange.surroundings() + "\n\n" + exchange.table()
                    + "\n";
        }
    }
}
