package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.UndecodedEvent;

/** One pass over the log that fills the empty tables of projections: read, decode, fold, write, each on threads of their own. */
final class BulkFill {
    private static final int DECODED_AT_ONCE = 1_000;

    private final EventLog log;
    private final Measure measure;
    private final RebuildListener listener;
    private final Note allRead;

    /** Something to be told to whoever looks. */
    interface Note {
        void write() throws SQLException;
    }

    /**
     * A pass that has not begun.
     *
     * @param allRead said when everything was read, and only the tables are still to be made whole
     */
    BulkFill(EventLog log, Measure measure, RebuildListener listener, Note allRead) {
        this.log = log;
        this.measure = measure;
        this.listener = listener;
        this.allRead = allRead;
    }

    /**
     * How much at once.
     *
     * @param chunk events that are read together
     * @param shares folds of each projection, and threads for them
     * @param waiting bytes of rows that may wait for their end, over all folds
     */
    record Measure(int chunk, int shares, long waiting) {
        /** As much as this machine can take, beside what else it does. */
        static Measure ofThisMachine() {
            return new Measure(
                    10_000,
                    Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4),
                    Runtime.getRuntime().maxMemory() / 8);
        }
    }

    /** Fills the tables with everything up to about the head of the log, and finishes those that it could fill. */
    void run(List<Participant> participants) throws SQLException, InterruptedException {
        try (Workers reader = new Workers("rebuild-reader", 1);
                Workers folders = new Workers("rebuild-folder", measure.shares());
                Workers writers = new Workers("rebuild-writer", Math.min(participants.size(), measure.shares()))) {
            LoggedEvent last = null;
            Future<List<UndecodedEvent>> ahead = reader.begin(() -> log.readUndecoded(0, measure.chunk()));
            boolean more = true;
            while (more && participants.stream().anyMatch(Participant::takesPart)) {
                List<LoggedEvent> events = decoded(Workers.await(ahead), folders);
                more = events.size() == measure.chunk();
                if (events.isEmpty()) {
                    break;
                }
                last = events.getLast();
                long position = last.position();
                if (more) {
                    ahead = reader.begin(() -> log.readUndecoded(position, measure.chunk()));
                }
                fold(events, participants, folders);
                for (Participant each : participants) {
                    each.send(writers);
                }
                listener.reached(position, Math.max(position, log.head()));
            }
            allRead.write();
            List<Callable<Boolean>> finishing = new ArrayList<>();
            for (Participant each : participants) {
                finishing.add(each.finishing(last));
            }
            writers.all(finishing);
        }
    }

    private static List<LoggedEvent> decoded(List<UndecodedEvent> events, Workers workers)
            throws SQLException, InterruptedException {
        List<Callable<List<LoggedEvent>>> slices = new ArrayList<>();
        for (int from = 0; from < events.size(); from += DECODED_AT_ONCE) {
            List<UndecodedEvent> slice = events.subList(from, Math.min(events.size(), from + DECODED_AT_ONCE));
            slices.add(() -> slice.stream().map(UndecodedEvent::decode).toList());
        }
        return workers.all(slices).stream().flatMap(List::stream).toList();
    }

    private void fold(List<LoggedEvent> events, List<Participant> participants, Workers workers)
            throws SQLException, InterruptedException {
        List<Callable<Boolean>> folding = new ArrayList<>();
        for (Participant each : participants) {
            folding.addAll(each.folding(events, measure.waiting() / participants.size()));
        }
        workers.all(folding);
    }
}
