package nl.voortgang.web.live;

/**
 * How far one thing is.
 *
 * @param name of the bar on the page that shows it
 * @param total zero where nobody knows
 * @param text the same in words, in the reader's language
 */
public record Bar(String name, long done, long total, String text) {}
