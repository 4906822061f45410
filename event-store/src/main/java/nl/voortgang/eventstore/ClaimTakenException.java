package nl.voortgang.eventstore;

/** A name that must be unique is held by another aggregate. Nothing was appended. */
public final class ClaimTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    public ClaimTakenException(String name) {
        super("already taken: " + name);
        this.name = name;
    }

    public String name() {
        return name;
    }
}
