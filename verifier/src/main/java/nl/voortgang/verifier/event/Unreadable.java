package nl.voortgang.verifier.event;

/** An event does not say what events of its name say, or cannot have happened after those before it. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String message) {
        super(message);
    }
}
