package nl.voortgang.command.dispatch;

/** Keeps in memory what some streams came to. */
interface Remembering {
    /** The stream is read again before anything rests on it; of streams that are not kept this says nothing. */
    void forget(String aggregateId);
}
