package nl.voortgang.command.dispatch;

/** Something the decision rested on changed before it was written; nothing was written, and it can be made anew. */
public final class DecisionOutdated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DecisionOutdated(String message) {
        super(message, null, false, false);
    }
}
