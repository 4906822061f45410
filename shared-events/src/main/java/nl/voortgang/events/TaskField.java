package nl.voortgang.events;

/**
 * A task field (taakveld) of the Iv3 list.
 *
 * @param name in Dutch: it has no official other one
 */
public record TaskField(String code, String name) {}
