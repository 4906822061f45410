package nl.voortgang.command.dispatch;

/** A request with the same key was accepted before, or just now by another writer; nothing happened this time. */
public final class AlreadyHandled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AlreadyHandled(String message) {
        super(message, null, false, false);
    }
}
