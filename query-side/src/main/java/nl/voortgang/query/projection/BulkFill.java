package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.UndecodedEvent;
import org.jspecify.annotations.Nullable;

/** One pass over the log that fills the empty tables of one projection: read, decode, fold, write, each on threads of their own. */
final class BulkFill {
    private static final int DECODED_AT_ONCE = 1_000;

    private final FoldedProjection projection;
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
    BulkFill(FoldedProjection projection, EventLog log, Measure measure, RebuildListener listener, Note allRead) {
        this.projection = projection;
        this.log = log;
        this.measure = measure;
        this.listener = listener;
        this.allRead = allRead;
    }

    /**
     * How much at once.
     *
     * @param chunk events that are read together
     * @param shares folds, and threads for them
     * @param waiting bytes of rows that may wait for their end, over all shares
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

    /** Empty folds, which know what earlier passes could not digest. */
    List<Share> shares(Map<Long, String> undigested) {
        return Stream.generate(() -> new Share(projection, undigested))
                .limit(measure.shares())
                .toList();
    }

    /**
     * Fills the tables with everything up to about the head of the log, and finishes them.
     *
     * @return what could not be digested: then nothing was finished; empty where all is well
     */
    Map<Long, String> run(Filling filling, List<Share> folds) throws SQLException, InterruptedException {
        String name = "rebuild-" + projection.name();
        try (Workers reader = new Workers(name + "-reader", 1);
                Workers folders = new Workers(name + "-folder", measure.shares());
                Workers writer = new Workers(name + "-writer", 1)) {
            Future<List<UndecodedEvent>> ahead = reader.begin(() -> log.readUndecoded(0, measure.chunk()));
            Future<Boolean> written = writer.begin(() -> true);
            LoggedEvent last = null;
            boolean more = true;
            while (more) {
                List<LoggedEvent> events = decoded(Workers.await(ahead), folders);
                more = events.size() == measure.chunk();
                if (events.isEmpty()) {
                    break;
                }
                last = events.getLast();
                long position = last.position();
                ahead = reader.begin(() -> log.readUndecoded(position, measure.chunk()));
                // What a fold no longer remembers must have arrived before it is looked for.
                Workers.await(written);
                Map<Long, String> faulty = fold(events, folds, folders);
                if (!faulty.isEmpty()) {
                    return faulty;
                }
                if (filling.parkedSoFar() > DeadLetters.CAPACITY) {
                    throw new IllegalStateException(Trouble.FULL.message());
                }
                filling.sendLateEnds();
                List<Filling.Sending> ready = filling.ready(false);
                written = writer.begin(() -> send(ready, filling));
                listener.reached(position, Math.max(position, log.head()));
            }
            Workers.await(written);
            allRead.write();
            finish(filling, folds, folders, last);
            return Map.of();
        }
    }

    private static boolean send(List<Filling.Sending> ready, Filling filling) throws SQLException {
        filling.send(ready);
        return true;
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

    private Map<Long, String> fold(List<LoggedEvent> events, List<Share> folds, Workers workers)
            throws SQLException, InterruptedException {
        List<List<LoggedEvent>> dealt = Stream.<List<LoggedEvent>>generate(ArrayList::new)
                .limit(folds.size())
                .toList();
        for (LoggedEvent event : events) {
            dealt.get(Math.floorMod(projection.dependsOn(event).hashCode(), folds.size()))
                    .add(event);
        }
        List<Callable<Share.@Nullable Parked>> work = IntStream.range(0, folds.size())
                .<Callable<Share.@Nullable Parked>>mapToObj(i -> () -> fold(folds.get(i), dealt.get(i)))
                .toList();
        Map<Long, String> faulty = new TreeMap<>();
        workers.all(work).stream()
                .filter(Objects::nonNull)
                .forEach(each -> faulty.put(each.event().position(), each.cause()));
        return faulty;
    }

    private Share.@Nullable Parked fold(Share fold, List<LoggedEvent> events) throws SQLException {
        Share.Parked faulty = fold.apply(events);
        fold.relieve(measure.waiting() / measure.shares());
        return faulty;
    }

    private static void finish(Filling filling, List<Share> folds, Workers workers, @Nullable LoggedEvent last)
            throws SQLException, InterruptedException {
        workers.all(folds.stream()
                .<Callable<Boolean>>map(fold -> () -> {
                    fold.conclude();
                    return true;
                })
                .toList());
        filling.sendLateEnds();
        filling.send(filling.ready(true));
        filling.finish(last);
    }
}
