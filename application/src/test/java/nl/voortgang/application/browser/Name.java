package nl.voortgang.application.browser;

import java.util.regex.Pattern;

/** Finds links and buttons by the name that is read aloud. */
final class Name {
    private Name() {}

    /**
     * Matches the whole name; its beginning where the text ends in an ellipsis. Before a colon there may be a space: there begins what only
     * those who listen need.
     */
    static Pattern of(String text) {
        boolean beginning = text.endsWith("…");
        String name = beginning ? text.substring(0, text.length() - 1) : text;
        String pattern = name.replaceAll("[()\\[\\].?*+]", "\\\\$0").replace(":", " ?:");
        return Pattern.compile("^" + pattern + (beginning ? "" : "$"));
    }
}
