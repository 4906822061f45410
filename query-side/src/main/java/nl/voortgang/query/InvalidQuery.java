package nl.voortgang.query;

import java.util.List;

/** A question that cannot be answered as it was put; names every parameter that is wrong. */
public final class InvalidQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidQuery(List<Fault> faults) {
        super("invalid parameters: " + faults);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** One wrong parameter and a sentence that says what is wrong with it. */
    public record Fault(String parameter, String message) {}
}
