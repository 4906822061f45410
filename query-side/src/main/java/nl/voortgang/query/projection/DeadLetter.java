package nl.voortgang.query.projection;

import java.time.Instant;

/**
 * An event that a projection could not digest, or that has to wait for an earlier one of the same aggregate.
 *
 * @param cause what went wrong, without any text that a person typed
 */
public record DeadLetter(long position, String aggregateId, String cause, Instant parkedAt) {}
