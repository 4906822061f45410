package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.time.Duration;
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
    private final Turns turns;
    private final Pace pace;
    private long head;

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
        this.turns = new Turns(measure.parts());
        this.pace = new Pace(measure.chunk(), System::nanoTime);
    }

    /**
     * How much at once.
     *
     * @param chunk events that are read together where nobody appends meanwhile
     * @param shares folds of each projection, and threads for them
     * @param waiting bytes of rows that may wait for their end, over all folds
     * @param parts in how many parts, one after the other, so that what folds remember has room; up to {@value #MOST_PARTS}
     */
    record Measure(int chunk, int shares, long waiting, int parts) {
        /** About what folds remember of an event, in each projection: what they say of their subjects, that is, by how many there are. */
        private static final int BYTES_PER_EVENT = 12;

        private static final int MOST_PARTS = 256;

        /**
         * As much as this machine can take, beside what else it does: an eighth of the memory for rows that wait, a quarter for what folds
         * remember.
         */
        static Measure ofThisMachine(long events, int projections) {
            long memory = Runtime.getRuntime().maxMemory();
            long remembered = events * projections * BYTES_PER_EVENT;
            return new Measure(
                    10_000,
                    Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4),
                    memory / 8,
                    Math.clamp(Math.ceilDiv(remembered, memory / 4), 1, MOST_PARTS));
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
            Part first = new Part(0, measure.parts());
            LoggedEvent last = readAll(first, participants, crew);
            for (Part part : Part.all(measure.parts()).skip(1).toList()) {
                writers.all(work(participants, Participant::endingPart));
                readAgain(part, participants, crew);
            }
            allRead.write();
            writers.all(work(participants, each -> each.finishing(last, pace.isShared())));
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

    /** Reads the log to about its head for the first part, and says which event was the last. */
    private @Nullable LoggedEvent readAll(Part part, List<Participant> participants, Crew crew)
            throws SQLException, InterruptedException {
        boolean everything = participants.stream().anyMatch(Participant::isAcrossOrganisations);
        LoggedEvent last = null;
        int stretch = pace.stretch();
        Future<List<UndecodedEvent>> ahead = reading(0, stretch, crew);
        boolean more = true;
        while (more && goOn(participants)) {
            List<UndecodedEvent> read = Workers.await(ahead);
            if (read.isEmpty()) {
                break;
            }
            last = read.getLast().decode();
            long position = last.position();
            more = read.size() == stretch;
            if (more) {
                stretch = pace.stretch();
                ahead = reading(position, stretch, crew);
            }
            turns.room(position);
            take(part, decoded(read, event -> turns.note(event, everything), crew.folders()), participants, crew);
            long given = log.head();
            head = Math.max(position, given);
            listener.reached(part.overall(position, head), head);
            Duration rest = pace.rest(given);
            if (more) {
                Thread.sleep(rest);
            }
        }
        return last;
    }

    private Future<List<UndecodedEvent>> reading(long after, int most, Crew crew) {
        return crew.reader().begin(() -> log.readUndecoded(after, most));
    }

    /** Reads once more what is of a part other than the first. */
    private void readAgain(Part part, List<Participant> participants, Crew crew)
            throws SQLException, InterruptedException {
        Future<List<UndecodedEvent>> ahead = readingAgain(part, 0, crew);
        List<UndecodedEvent> read = Workers.await(ahead);
        while (!read.isEmpty() && goOn(participants)) {
            long position = read.getLast().position();
            ahead = readingAgain(part, position, crew);
            take(part, decoded(read, event -> Turns.of(part, event), crew.folders()), participants, crew);
            listener.reached(part.overall(position, head), head);
            Thread.sleep(pace.rest(log.head()));
            read = Workers.await(ahead);
        }
    }

    private Future<List<UndecodedEvent>> readingAgain(Part part, long after, Crew crew) {
        long[] next = turns.next(part, after, pace.stretch());
        return crew.reader().begin(() -> log.readUndecoded(next));
    }

    private static boolean goOn(List<Participant> participants) {
        return participants.stream().anyMatch(Participant::takesPart);
    }

    private void take(Part part, List<LoggedEvent> events, List<Participant> participants, Crew crew)
            throws SQLException, InterruptedException {
        fold(part, events, participants, crew.folders());
        for (Participant each : participants) {
            each.send(crew.writers());
        }
    }

    /** Decodes an event, or leaves it out. */
    private interface Decoding {
        @Nullable
        LoggedEvent of(UndecodedEvent event);
    }

    private static List<LoggedEvent> decoded(List<UndecodedEvent> events, Decoding decoding, Workers workers)
            throws SQLException, InterruptedException {
        List<Callable<List<LoggedEvent>>> slices = new ArrayList<>();
        for (int from = 0; from < events.size(); from += DECODED_AT_ONCE) {
            List<UndecodedEvent> slice = events.subList(from, Math.min(events.size(), from + DECODED_AT_ONCE));
            slices.add(() -> decoded(slice, decoding));
        }
        return workers.all(slices).stream().flatMap(List::stream).toList();
    }

    private static List<LoggedEvent> decoded(List<UndecodedEvent> events, Decoding decoding) {
        List<LoggedEvent> decoded = new ArrayList<>();
        for (UndecodedEvent each : events) {
            LoggedEvent event = decoding.of(each);
            if (event != null) {
                decoded.add(event);
            }
        }
        return decoded;
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
