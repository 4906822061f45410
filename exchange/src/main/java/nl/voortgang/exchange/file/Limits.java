package nl.voortgang.exchange.file;

/**
 * How much a file may hold. A small file can unpack to a very large one, made so by mistake or on purpose.
 *
 * @param fileBytes of the file itself
 * @param unpackedBytes of all that is in it
 * @param entries how many files an archive may hold
 * @param rows of all tables together
 */
public record Limits(int fileBytes, long unpackedBytes, int entries, int rows) {
    public static final Limits DEFAULT = new Limits(100 << 20, 200L << 20, 1_000, 2_000_000);
}
