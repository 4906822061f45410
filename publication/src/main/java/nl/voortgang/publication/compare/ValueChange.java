package nl.voortgang.publication.compare;

import org.jspecify.annotations.Nullable;

/**
 * A short value that became another one.
 *
 * @param field which value, for example {@code code}; of an indicator its own name
 * @param isIndicator whether it is what an indicator says
 * @param from null where there was none; so is to
 */
public record ValueChange(
        String field,
        boolean isIndicator,
        @Nullable String from,
        @Nullable String to) {}
