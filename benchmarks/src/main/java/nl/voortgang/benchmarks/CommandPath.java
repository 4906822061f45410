package nl.voortgang.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes commands: reads the activity or remembers it, decides, appends one event. Safe for use by any number of threads. */
interface CommandPath extends AutoCloseable {
    /** How many events an activity has before it is measured. */
    int EVENTS_BEFORE = 20;

    static long firstRevision() {
        return EVENTS_BEFORE - 1;
    }

    /** Makes that many activities with a past; returns their streams. */
    List<String> prepare(int count);

    /**
     * Reports the status of an activity.
     *
     * @param expectedRevision the only one at which it may be carried out; null where any will do
     * @return whether it was carried out; not where another one was first
     */
    boolean report(String activityId, @Nullable Long expectedRevision);

    long revision(String activityId);

    @Override
    void close();
}
