package nl.voortgang.eventstore;

/** An event of the log as it was read, to be decoded on whichever thread has time for it. */
@FunctionalInterface
public interface UndecodedEvent {
    LoggedEvent decode();
}
