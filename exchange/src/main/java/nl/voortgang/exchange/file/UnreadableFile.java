package nl.voortgang.exchange.file;

import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.format.Problem;

/** The file cannot be read any further; what was read of it so far counts for nothing. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public UnreadableFile(Fault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    static UnreadableFile because(Problem problem, String sentence) {
        return new UnreadableFile(Fault.ofFile(problem, sentence));
    }

    public Fault fault() {
        return fault;
    }
}
