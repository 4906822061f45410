package nl.voortgang.command.canary;

import java.util.Random;
import java.util.UUID;

/** Breaks the rules on purpose: what it decides cannot be decided again. */
final class TossingDecider {
    private TossingDecider() {}

    static UUID makesIds() {
        return UUID.randomUUID();
    }

    static boolean tosses(Random random) {
        return random.nextBoolean();
    }
}
