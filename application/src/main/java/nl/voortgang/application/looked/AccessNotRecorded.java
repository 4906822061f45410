package nl.voortgang.application.looked;

/** Nothing is shown or given out that could not be recorded. */
public final class AccessNotRecorded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccessNotRecorded(Throwable cause) {
        super("the access could not be recorded", cause);
    }
}
