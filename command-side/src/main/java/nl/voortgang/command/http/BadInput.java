package nl.voortgang.command.http;

import java.util.List;

/** A request that cannot be understood; names everything that is wrong with it at once. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public BadInput(List<Fault> faults) {
        super("bad input: " + faults, null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
