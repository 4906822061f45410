package nl.voortgang.application.edge;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * So many requests a minute for each of many: as many at once, and then one as often as the minute allows. One number is kept for each, the
 * moment at which all that was asked for is paid off; who asked for nothing lately is forgotten.
 */
public final class Allowance {
    private static final int MANY = 10_000;
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final long price;
    private final LongSupplier clock;
    private final Map<String, Long> paidOff = new ConcurrentHashMap<>();

    /**
     * Limits nothing where it is zero.
     *
     * @param clock nanoseconds since any moment
     */
    public Allowance(int perMinute, LongSupplier clock) {
        this.price = perMinute <= 0 ? 0 : Math.max(1, MINUTE / perMinute);
        this.clock = clock;
    }

    /** Takes one request, or says after how many seconds there is one again; what is refused costs nothing. */
    public OptionalLong take(String who) {
        if (price == 0) {
            return OptionalLong.empty();
        }
        long now = clock.getAsLong();
        if (paidOff.size() > MANY) {
            paidOff.values().removeIf(moment -> moment - now <= 0);
        }
        long[] wait = {0};
        paidOff.compute(who, (same, before) -> {
            long from = before == null || before - now < 0 ? now : before;
            long after = from + price;
            wait[0] = after - now - MINUTE;
            return wait[0] > 0 && before != null ? before : Long.valueOf(after);
        });
        return wait[0] <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Math.max(1, TimeUnit.NANOSECONDS.toSeconds(wait[0] + TimeUnit.SECONDS.toNanos(1) - 1)));
    }
}
