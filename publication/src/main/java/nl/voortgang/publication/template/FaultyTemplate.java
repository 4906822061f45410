package nl.voortgang.publication.template;

import java.util.List;
import java.util.stream.Collectors;

/** A template that cannot be accepted, with all that is wrong with it. */
public final class FaultyTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public FaultyTemplate(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
