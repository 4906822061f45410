package nl.voortgang.command;

/** A rule of the domain says no. Nothing happened; the sentence says why, for the person who asked. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Refused(Reason reason, String sentence) {
        // No stack trace: a refusal is an answer, not a fault.
        super(sentence, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
