package nl.voortgang.eventstore;

import org.jspecify.annotations.Nullable;

/** An event of the log as it was read, to be decoded on whichever thread has time for it. */
@FunctionalInterface
public interface UndecodedEvent {
    LoggedEvent decode();

    /** The event's place in the log; known without decoding where the event was read from the log itself. */
    default long position() {
        return decode().position();
    }

    /**
     * A text of the payload by the name of its field, as it was stored: for whoever decides by it whether to decode the rest. Null where there is
     * none by that name, or it takes decoding to tell.
     */
    default @Nullable String text(String field) {
        return null;
    }
}
