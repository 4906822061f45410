package nl.voortgang.eventstore;

import java.time.Duration;
import java.util.List;

/** The log of who looked: only ever added to, sealed like the events, and kept apart from them. */
public interface AccessLog {

    /**
     * Adds entries, in this order. When this returns they are committed, and no crash takes them away.
     *
     * @throws RuntimeException where it is not known whether they were written; nothing may be given out on the strength of them then
     */
    void record(List<AccessEntry> entries);

    /**
     * Lets entries go that are older than that, in whole blocks under a checkpoint. What was signed stays true.
     *
     * @param age at least 90 days
     * @return the position up to which all entries are gone
     */
    long forget(Duration age);
}
