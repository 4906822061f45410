package nl.voortgang.query;

import java.time.Instant;

/**
 * The moment an answer speaks of: what was known up to and including this position.
 *
 * @param position the last position that counts
 * @param recordedAt when that position was given; the epoch for an empty log
 * @param head whether this is all there is, so that nothing newer was left out on purpose
 */
public record AsOf(long position, Instant recordedAt, boolean head) {}
