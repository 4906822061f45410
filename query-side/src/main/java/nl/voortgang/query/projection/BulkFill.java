package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.UndecodedEvent;
import org.jspecify.annotations.Nullable;

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
     * @param parts how often everything is read, each time for some of the organisations
     */
    record Measure(int chunk, int shares, long waiting, int parts) {
        /** About what folds remember of an event, in each projection: what they say of their subjects, that is, by how many there are. */
        private static final int BYTES_PER_EVENT = 20;

        /**
         * As much as this machine can take, beside what else it does: an eighth of the memory for rows that wait, a fifth for what folds
         * remember.
         */
        static Measure ofThisMachine(long events, int projections) {
            long memory = Runtime.getRuntime().maxMemory();
            long remembered = events * projections * BYTES_PER_EVENT;
            return new Measure(10_000, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4), memory / 8, (int)
                    Math.ceilDiv(Math.max(1, remembered), memory / 5));
        }
    }

    /** The threads of one filling. */
    private record Crew(Workers reader, Workers folders, Workers writers) {}

    /** Fills the tables with everything up to about the head of the log, and finishes those that it could fill. */
    void run(List<Participant> participants) throws SQLException, InterruptedException {
        try (Workers reader = new Workers("rebuild-reader", 1);
                Workers folders = new Workers("rebuild-folder", measure.shares());
                Workers writers = new Workers("rebuild-writer", Math.min(participants.size(), measure.shares()))) {
            Crew crew = new Crew(reader, folders, writers);
            LoggedEvent last = null;
            for (Part part : Part.all(measure.parts()).toList()) {
                last = fill(part, last, participants, crew);
                if (!part.isLast()) {
                    writers.all(work(participants, Participant::endingPart));
                }
            }
            allRead.write();
            LoggedEvent end = last;
            writers.all(work(participants, each -> each.finishing(end)));
        }
    }

    /** A piece of work of each participant. */
    private interface Piece {
        Callable<Boolean> of(Participant participant) throws SQLException, InterruptedException;
    }

    private static List<Callable<Boolean>> work(List<Participant> participants, Piece piece)
            throws SQLException, InterruptedException {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (Participant each : participants) {
            work.add(piece.of(each));
        }
        return work;
    }

    /**
     * Reads the log for some of the organisations, and says which event was the last.
     *
     * @param end the last event there is to be; null for the last there is now
     */
    private @Nullable LoggedEvent fill(Part part, @Nullable LoggedEvent end, List<Participant> participants, Crew crew)
            throws SQLException, InterruptedException {
        boolean whole = part.isFirst() && participants.stream().anyMatch(Participant::isAcrossOrganisations);
        LoggedEvent last = null;
        Future<List<UndecodedEvent>> ahead = reading(0, end, crew);
        boolean more = true;
        while (more && participants.stream().anyMatch(Participant::takesPart)) {
            List<UndecodedEvent> read = Workers.await(ahead);
            if (read.isEmpty()) {
                break;
            }
            last = read.getLast().decode();
            long position = last.position();
            more = end == null ? read.size() == measure.chunk() : position < end.position();
            if (more) {
                ahead = reading(position, end, crew);
            }
            fold(part, decoded(read, whole ? new Part(0, 1) : part, crew.folders()), participants, crew.folders());
            for (Participant each : participants) {
                each.send(crew.writers());
            }
            long head = Math.max(position, end == null ? log.head() : end.position());
            listener.reached(part.overall(position, head), head);
        }
        return last;
    }

    private Future<List<UndecodedEvent>> reading(long position, @Nullable LoggedEvent end, Crew crew) {
        int most = end == null ? measure.chunk() : (int) Math.min(measure.chunk(), end.position() - position);
        return crew.reader().begin(() -> log.readUndecoded(position, most));
    }

    private static List<LoggedEvent> decoded(List<UndecodedEvent> events, Part part, Workers workers)
            throws SQLException, InterruptedException {
        List<Callable<List<LoggedEvent>>> slices = new ArrayList<>();
        for (int from = 0; from < events.size(); from += DECODED_AT_ONCE) {
            List<UndecodedEvent> slice = events.subList(from, Math.min(events.size(), from + DECODED_AT_ONCE));
            slices.add(() -> decoded(slice, part));
        }
        return workers.all(slices).stream().flatMap(List::stream).toList();
    }

    /** Those of the part; of the others no more is decoded than it takes to know. */
    private static List<LoggedEvent> decoded(List<UndecodedEvent> events, Part part) {
        List<LoggedEvent> decoded = new ArrayList<>();
        for (UndecodedEvent each : events) {
            String organisation = part.of() == 1 ? null : each.text("organisationId");
            if (organisation == null || part.has(organisation)) {
                LoggedEvent event = each.decode();
                requireSame(organisation, event);
                decoded.add(event);
            }
        }
        return decoded;
    }

    private static void requireSame(@Nullable String organisation, LoggedEvent event) {
        if (organisation != null && !organisation.equals(Part.organisation(event))) {
            throw new IllegalStateException("the event at position " + event.position() + " names two organisations");
        }
    }

    private void fold(Part part, List<LoggedEvent> events, List<Participant> participants, Workers workers)
            throws SQLException, InterruptedException {
        List<Callable<Boolean>> folding = new ArrayList<>();
        for (Participant each : participants) {
            folding.addAll(each.folding(part, events, measure.waiting() / participants.size()));
        }
        workers.all(folding);
    }
}
