package nl.voortgang.query.outline;

/**
 * A version of the status scale, with when it began to count.
 *
 * @param position of the event that defined it
 */
public record DefinedScale(ScaleView scale, long position) {}
