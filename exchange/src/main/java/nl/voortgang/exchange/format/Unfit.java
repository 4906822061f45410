package nl.voortgang.exchange.format;

/** A cell cannot be read as what its column holds. */
public final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public Unfit(Problem problem, String sentence) {
        // No stack trace: it is an answer, and a bad file has thousands of them.
        super(sentence, null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
