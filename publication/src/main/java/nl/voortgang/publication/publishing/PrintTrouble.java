package nl.voortgang.publication.publishing;

import java.time.Instant;

/**
 * Why an edition is not printed yet.
 *
 * @param attempts how often it was tried, on any node
 * @param kind what kind of failure it was; the log of the program says more
 */
public record PrintTrouble(int attempts, Instant lastAttempt, Instant nextAttempt, String kind) {}
