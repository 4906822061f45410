package nl.voortgang.verifier.proof;

/** Something is not written as the format says. The message is a sentence part for the person who handed it in. */
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }
}
