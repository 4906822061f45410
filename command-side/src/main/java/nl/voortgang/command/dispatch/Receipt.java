package nl.voortgang.command.dispatch;

/**
 * What was kept of an accepted request.
 *
 * @param revision of the aggregate after it
 */
public record Receipt(String contentHash, String aggregateId, long revision) {}
