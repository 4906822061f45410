package nl.voortgang.verifier;

/** What was handed in to check against cannot be used, so nothing was checked. The message says why, in one sentence. */
public final class BadEvidence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadEvidence(String message) {
        super(message);
    }

    public BadEvidence(String message, Throwable cause) {
        super(message, cause);
    }
}
