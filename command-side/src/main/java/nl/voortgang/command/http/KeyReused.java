package nl.voortgang.command.http;

/** The idempotency key was used before, for something else. */
public final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("this Idempotency-Key was used before for another request", null, false, false);
    }
}
