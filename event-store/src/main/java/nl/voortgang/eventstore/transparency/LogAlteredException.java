package nl.voortgang.eventstore.transparency;

/** The log is not what was signed before: something was changed, removed or put back. Nothing more is signed until somebody looked into it. */
public final class LogAlteredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogAlteredException(String what) {
        super(what);
    }
}
