package nl.voortgang.application.browser;

import java.util.List;
import java.util.Map;

/**
 * A button is pressed, after something was filled in or chosen.
 *
 * @param button its name, as it is read aloud
 * @param entries by the label of the field: the text, option or file; for what can be ticked, anything
 * @param outcome what comes of it
 */
record Press(String button, Map<String, String> entries, Outcome outcome) {
    sealed interface Outcome {}

    /** It was refused, and each of these sentences says why. What was filled in is still there. */
    record Refused(List<String> reasons) implements Outcome {}

    /**
     * It happened.
     *
     * @param page kind of the page that comes then
     * @param seen on it at once
     * @param later on it after a while, when it is asked for again
     */
    record Done(String page, List<String> seen, List<String> later) implements Outcome {}
}
