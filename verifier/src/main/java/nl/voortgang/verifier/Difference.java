package nl.voortgang.verifier;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it must be.
 *
 * @param position of the event it concerns; null where there is no such event
 * @param text what is wrong, in plain words and without any text that a person typed
 */
public record Difference(@Nullable Long position, String text) {}
