package nl.voortgang.query;

import java.util.List;

/** A question that cannot be answered as it was put; names every parameter that is wrong. */
public final class InvalidQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Error> errors;

    public InvalidQuery(List<Error> errors) {
        super("invalid parameters: " + errors);
        this.errors = List.copyOf(errors);
    }

    public List<Error> errors() {
        return errors;
    }

    /** One wrong parameter and a sentence that says what is wrong with it. */
    public record Error(String parameter, String message) {}
}
