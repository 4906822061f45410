package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.voortgang.eventstore.LoggedEvent;
import org.jspecify.annotations.Nullable;

/**
 * One of the projections that are filled from one reading of the log: its empty tables, and the folds of its shares of the events. What is
 * wrong with it alone ends its part, and nobody else's; what will pass, as a database that is restarted, ends everybody's.
 */
final class Participant implements AutoCloseable {
    private static final Callable<Boolean> NOTHING = () -> true;

    private final FoldedProjection projection;
    private final int shares;
    private final Filling filling;
    private final Map<Long, String> undigestedBefore;
    private final Map<Long, String> undigested = new ConcurrentSkipListMap<>();
    private final AtomicReference<@Nullable Exception> fault = new AtomicReference<>();
    private List<Share> folds;
    private @Nullable Future<Boolean> written;

    /** What may go wrong. */
    private interface Step {
        void take() throws SQLException, InterruptedException;
    }

    private Participant(
            FoldedProjection projection, Map<Long, String> undigestedBefore, int shares, Transactions transactions)
            throws SQLException {
        this.projection = projection;
        this.undigestedBefore = undigestedBefore;
        this.shares = shares;
        this.folds = freshFolds();
        this.filling = Filling.of(ProjectionSchema.next(projection), transactions.connect(), folds);
    }

    private List<Share> freshFolds() {
        return Stream.generate(() -> new Share(projection, undigestedBefore))
                .limit(shares)
                .toList();
    }

    /**
     * Makes the tables anew.
     *
     * @param undigested what earlier fillings could not digest: its position, and why
     */
    static Participant of(
            FoldedProjection projection, Map<Long, String> undigested, int shares, Transactions transactions)
            throws SQLException {
        return new Participant(projection, undigested, shares, transactions);
    }

    FoldedProjection projection() {
        return projection;
    }

    /** Whether it needs everything to be decoded, at the first reading. */
    boolean isAcrossOrganisations() {
        return projection.acrossOrganisations();
    }

    /** Whether it is, so far, as it should be. */
    boolean takesPart() {
        return fault.get() == null && undigested.isEmpty();
    }

    /** What could not be digested in this filling: it has to be done anew without. */
    Map<Long, String> undigested() {
        return undigested;
    }

    /** What keeps it from being filled in bulk; null where nothing does. */
    @Nullable
    Exception fault() {
        return fault.get();
    }

    /** The work of folding those of the events that are of the part: one piece for each share, to be done by one thread. */
    List<Callable<Boolean>> folding(Part part, List<LoggedEvent> events, long waiting)
            throws SQLException, InterruptedException {
        awaitWritten();
        if (!takesPart()) {
            return List.of();
        }
        List<List<LoggedEvent>> dealt =
                Stream.<List<LoggedEvent>>generate(ArrayList::new).limit(shares).toList();
        for (LoggedEvent event : events) {
            if (!(isAcrossOrganisations() ? part.isFirst() : part.has(event))) {
                continue;
            }
            dealt.get(Math.floorMod(projection.dependsOn(event).hashCode(), shares))
                    .add(event);
        }
        return IntStream.range(0, shares)
                .<Callable<Boolean>>mapToObj(
                        share -> () -> attempt(() -> fold(folds.get(share), dealt.get(share), waiting)))
                .toList();
    }

    private void fold(Share share, List<LoggedEvent> events, long waiting) throws SQLException {
        Share.Parked faulty = share.apply(events);
        if (faulty != null) {
            undigested.put(faulty.event().position(), faulty.cause());
        }
        share.relieve(waiting / shares);
    }

    /** Lets the writers send what is ready. Not to be called while the folds work. */
    void send(Workers writers) throws SQLException, InterruptedException {
        attempt(() -> {
            if (!takesPart()) {
                return;
            }
            if (filling.parkedSoFar() > DeadLetters.CAPACITY) {
                throw new IllegalStateException(Trouble.FULL.message());
            }
            List<Filling.Sending> ready = filling.ready(false);
            written = writers.begin(() -> attempt(() -> filling.send(ready)));
        });
    }

    /** What a fold no longer remembers must have arrived before it is looked for. */
    private void awaitWritten() throws SQLException, InterruptedException {
        if (written != null) {
            Workers.await(written);
            written = null;
        }
    }

    /** The work of sending all that is left of a part, to go on with folds that remember nothing. */
    Callable<Boolean> endingPart() throws SQLException, InterruptedException {
        awaitWritten();
        return takesPart() ? () -> attempt(this::endPart) : NOTHING;
    }

    private void endPart() throws SQLException {
        sendTheRest();
        folds = freshFolds();
        filling.goOnWith(folds);
    }

    private void sendTheRest() throws SQLException {
        for (Share fold : folds) {
            fold.conclude();
        }
        filling.send(filling.ready(true));
    }

    /**
     * The work of making its tables whole, after the last event.
     *
     * @param shared whether the database has to leave room for others meanwhile
     */
    Callable<Boolean> finishing(@Nullable LoggedEvent last, boolean shared) throws SQLException, InterruptedException {
        awaitWritten();
        return takesPart() ? () -> attempt(() -> finish(last, shared)) : NOTHING;
    }

    private void finish(@Nullable LoggedEvent last, boolean shared) throws SQLException {
        sendTheRest();
        if (shared) {
            filling.leaveRoom();
        }
        filling.finish(last);
    }

    private boolean attempt(Step step) throws SQLException, InterruptedException {
        try {
            step.take();
        } catch (SQLException | RuntimeException e) {
            if (Fault.isPassing(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            fault.compareAndSet(null, e);
        }
        return true;
    }

    @Override
    public void close() throws SQLException {
        filling.close();
    }
}
