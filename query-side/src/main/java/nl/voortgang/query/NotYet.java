package nl.voortgang.query;

/** What was asked for is on its way, and will be there in a few seconds; the message says what it is. */
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotYet(String sentence) {
        super(sentence);
    }
}
