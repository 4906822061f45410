package nl.voortgang.eventstore.postgres;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Whatever goes wrong, and in whatever mix: one order, nothing lost, nothing twice. CONTRIBUTING.md says how to have many runs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be paused there")
class ChaosIT {
    private static final int RUNS = Integer.getInteger("chaos.runs", 5);
    private static final long FIRST_SEED = Long.getLong("chaos.seed", new SecureRandom().nextInt(1_000_000));

    @TestFactory
    Stream<DynamicTest> nothing_is_lost_doubled_or_out_of_order() {
        return IntStream.range(0, RUNS).mapToObj(run -> {
            long seed = FIRST_SEED + run;
            return dynamicTest("seed " + seed, () -> {
                System.out.printf("chaos run %d of %d: -Dchaos.seed=%d%n", run + 1, RUNS, seed);
                System.out.printf("  %s%n", new ChaosRun(seed).run());
            });
        });
    }
}
