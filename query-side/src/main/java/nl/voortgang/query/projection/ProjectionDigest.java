package nl.voortgang.query.projection;

/**
 * A fingerprint of all rows of a projection: equal for equal rows, whatever the order in which they were written.
 *
 * @param position up to which the rows account for the log; only digests of one position can be compared
 * @param sha256 hexadecimal
 */
public record ProjectionDigest(String projection, long position, String sha256) {}
