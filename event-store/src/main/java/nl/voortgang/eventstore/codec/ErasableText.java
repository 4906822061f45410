package nl.voortgang.eventstore.codec;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The class of values that are sealed wherever they occur in an event.
 *
 * @param text reads the text of a value; null where it was erased
 * @param factory makes a value from its text, or from null once its key was destroyed
 */
public record ErasableText<T>(
        Class<T> type, Function<T, @Nullable String> text, Function<@Nullable String, T> factory) {}
