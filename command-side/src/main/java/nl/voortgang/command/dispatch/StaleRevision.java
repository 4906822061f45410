package nl.voortgang.command.dispatch;

/** The sender saw an older revision than there is now; nothing happened. */
public final class StaleRevision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleRevision(String message) {
        super(message, null, false, false);
    }
}
