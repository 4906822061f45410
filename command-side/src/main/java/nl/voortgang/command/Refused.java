package nl.voortgang.command;

import java.util.List;
import nl.voortgang.events.Money;
import org.jspecify.annotations.Nullable;

/** A rule of the domain says no. Nothing happened; the sentence says why, for the person who asked. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Figure> figures;

    /**
     * An amount that the rule looked at, for whoever says it in another language.
     *
     * @param label of the budget line; null where it is about none in particular
     */
    public record Figure(@Nullable String label, int fiscalYear, Money amount) {}

    public Refused(Reason reason, String sentence) {
        this(reason, sentence, List.of());
    }

    public Refused(Reason reason, String sentence, List<Figure> figures) {
        // No stack trace: a refusal is an answer, not a fault.
        super(sentence, null, false, false);
        this.reason = reason;
        this.figures = List.copyOf(figures);
    }

    /** The amounts that made the rule say no; empty for most rules. */
    public List<Figure> figures() {
        return figures;
    }

    public Reason reason() {
        return reason;
    }
}
