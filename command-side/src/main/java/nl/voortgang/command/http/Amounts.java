package nl.voortgang.command.http;

/** What amounts may be in requests. */
public final class Amounts {
    /** The largest amount of one line: a thousand billion euros. Sums of many stay far within a long. */
    public static final long LARGEST_CENTS = 100_000_000_000_000L;

    private Amounts() {}
}
