package nl.voortgang.command.dispatch;

/**
 * What the events of a stream come to.
 *
 * @param sequence of the last of them
 */
record Folded<S>(S state, long sequence) {}
