package nl.voortgang.web.form;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is said once, on the page after a form.
 *
 * @param key of the sentence in the messages
 * @param reference number of the event, to ask about it later; null where the pages have not caught up with it yet
 * @param recorded whether it is an event at all
 */
public record Flash(String key, @Nullable Long reference, boolean recorded) implements Serializable {
    /** About an event. */
    public Flash(String key, @Nullable Long reference) {
        this(key, reference, true);
    }

    /** About something that is done at once, and is no event. */
    public static Flash of(String key) {
        return new Flash(key, null, false);
    }
}
