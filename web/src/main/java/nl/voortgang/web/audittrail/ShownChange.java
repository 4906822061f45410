package nl.voortgang.web.audittrail;

import org.jspecify.annotations.Nullable;

/**
 * A changed field as a reader understands it.
 *
 * @param from null where it had no value before
 * @param to null where it has none any more
 */
public record ShownChange(
        String field, @Nullable String from, @Nullable String to) {}
