package nl.voortgang.exchange.present;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import nl.voortgang.events.FreeText;
import nl.voortgang.exchange.format.Texts;
import org.jspecify.annotations.Nullable;

/** Values in the one form in which those of a file and those of events can be compared. */
public final class Values {
    private Values() {}

    /** Text without spaces around it, an empty list or text as none; everything else as it is. */
    public static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> Texts.tidyOrNull(text);
            case FreeText text -> Texts.tidyOrNull(text.value());
            case List<?> list -> list.isEmpty() ? null : list;
            default -> value;
        };
    }

    /** 7.0 and 7 are the same number. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(one, other);
    }
}
