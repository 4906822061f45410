package nl.voortgang.events;

import org.jspecify.annotations.Nullable;

/**
 * One value of an organisation's status scale.
 *
 * @param code what an officer types, at most 10 characters
 * @param definition the sentence of the legend
 * @param colour {@code #rrggbb}
 */
public record ScaleValue(
        String code, String label, @Nullable String definition, StatusLevel level, String colour, StatusShape shape) {}
