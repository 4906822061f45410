package nl.voortgang.events;

import org.jspecify.annotations.Nullable;

/**
 * What a status at risk or off track owes the council.
 *
 * @param cause why it is so
 * @param consequence what follows from it
 * @param correction what is done about it
 */
public record Account(
        @Nullable FreeText cause,
        @Nullable FreeText consequence,
        @Nullable FreeText correction) {
    public static final Account NONE = new Account(null, null, null);

    public boolean isComplete() {
        return cause != null && consequence != null && correction != null;
    }
}
