package nl.voortgang.command.dispatch;

/** The command is for something that does not exist. */
public final class NoSuchAggregate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchAggregate(String message) {
        super(message, null, false, false);
    }
}
