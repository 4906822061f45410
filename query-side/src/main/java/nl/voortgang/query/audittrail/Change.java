package nl.voortgang.query.audittrail;

import org.jspecify.annotations.Nullable;

/**
 * One field that an event changed, as text in a stable technical form: codes, whole cents, ISO dates, ids.
 *
 * @param field for example {@code status}, {@code adoptedCents} or {@code lines[1].amountCents}
 * @param from the value before; null where it had none
 * @param to the value from then on; null where it has none any more, {@link #ERASED} for a text whose key was destroyed
 */
public record Change(
        String field, @Nullable String from, @Nullable String to) {
    public static final String ERASED = "(erased)";
}
