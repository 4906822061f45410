package nl.voortgang.eventstore;

/**
 * A receipt as it was stored with the events of the request.
 *
 * @param aggregateId of the last event of the request
 * @param sequence of that event
 */
public record StoredReceipt(String contentHash, String aggregateId, long sequence) {}
