package nl.voortgang.command.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Of commands that were to be carried out all or none, some were refused; so nothing was done. */
public final class NotTogether extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, RuntimeException> refusals;

    NotTogether(Map<String, RuntimeException> refusals) {
        super("refused: " + refusals.keySet(), null, false, false);
        this.refusals = new LinkedHashMap<>(refusals);
    }

    /** Why, by aggregate: a {@link nl.voortgang.command.Refused}, {@link NoSuchAggregate} or {@link StaleRevision}. Those that are not named were fine. */
    public Map<String, RuntimeException> refusals() {
        return Map.copyOf(refusals);
    }
}
