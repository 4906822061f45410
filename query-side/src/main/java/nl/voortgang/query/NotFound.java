package nl.voortgang.query;

/** What was asked for does not exist, or may not be seen: an asker cannot tell one from the other. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
