package nl.voortgang.verifier.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as the log counts them: whole microseconds since 1970-01-01T00:00:00Z. */
public final class Moments {
    private Moments() {}

    /** The database also knows moments that no clock shows, such as infinity; they become the last or first there is. */
    public static long micros(Instant moment) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
        } catch (ArithmeticException e) {
            return moment.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
