package nl.voortgang.web.form;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is said once, on the page after a form.
 *
 * @param key of the sentence in the messages
 * @param reference number of the event, to ask about it later; null where the pages have not caught up with it yet
 */
public record Flash(String key, @Nullable Long reference) implements Serializable {}
