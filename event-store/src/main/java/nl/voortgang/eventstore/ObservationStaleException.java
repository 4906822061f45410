package nl.voortgang.eventstore;

/** An aggregate that the decision rested on has changed since it was read. Nothing was appended; decide again. */
public final class ObservationStaleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String aggregateId;

    public ObservationStaleException(String aggregateId) {
        super("changed meanwhile: " + aggregateId);
        this.aggregateId = aggregateId;
    }

    public String aggregateId() {
        return aggregateId;
    }
}
