package nl.voortgang.command.http;

/** A change without saying, by If-Match, what is being changed. */
public final class RevisionRequired extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RevisionRequired() {
        super("If-Match is missing", null, false, false);
    }
}
