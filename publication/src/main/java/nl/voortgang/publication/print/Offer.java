package nl.voortgang.publication.print;

/**
 * A way on from a preview.
 *
 * @param current whether it leads to what is looked at
 */
public record Offer(String label, String href, boolean current) {}
