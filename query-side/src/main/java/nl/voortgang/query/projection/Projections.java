package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.query.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * All projections there are: how far they are, and everything one can do with them.
 *
 * <p>Looking, waiting and rebuilding work without {@link #start()} too, for a program that does not follow the log itself.
 */
public final class Projections implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final Map<String, ProjectionRunner> runners = new ConcurrentHashMap<>();
    private final EventLog log;
    private final DataSource unpooled;
    private final Transactions transactions;
    private final Reached reached = new Reached();
    private final Rebuilder rebuilder;
    private final Statuses statuses;
    private final Waiting waiting;
    private volatile boolean prepared;

    /**
     * Prepares, and starts nothing.
     *
     * @param pool its user may create schemas; a rebuild takes one connection, and one for all rebuilds that were begun together, beside
     *     those of the log
     * @param unpooled gives connections of the same user to keep: one for each projection that follows the log
     * @param codeVersion a rebuild that was interrupted under another version starts anew
     */
    public Projections(
            Collection<? extends Projection> projections,
            EventLog log,
            DataSource pool,
            DataSource unpooled,
            String codeVersion) {
        for (Projection projection : projections) {
            if (this.projections.put(ProjectionSchema.live(projection).name(), projection) != null) {
                throw new IllegalArgumentException("two projections are called " + projection.name());
            }
        }
        this.log = log;
        this.unpooled = unpooled;
        this.transactions = new Transactions(pool);
        this.rebuilder = new Rebuilder(log, transactions, codeVersion);
        this.statuses = new Statuses(log, transactions);
        this.waiting = new Waiting(log, transactions, reached);
    }

    /**
     * Follows the log with every projection until closed. All tables are there when this returns. What another version of the program
     * made is rebuilt in the background; so is what had no tables, where the log is long.
     */
    public void start() {
        if (!runners.isEmpty()) {
            throw new IllegalStateException("started already");
        }
        prepare();
        projections.values().forEach(this::createTablesOf);
        begin(projections.values().stream().filter(this::waitsForRebuild).toList());
        RecentEvents recent = new RecentEvents(log);
        for (Projection projection : projections.values()) {
            ProjectionRunner runner = new ProjectionRunner(projection, log, recent, unpooled, reached);
            runners.put(projection.name(), runner);
            runner.start();
        }
        rebuilder.watch(projections.values());
    }

    /** Where the tables are another version's, or wait for their rows since the last start. */
    private boolean waitsForRebuild(Projection projection) {
        ProjectionSchema live = ProjectionSchema.live(projection);
        return transactions.query(connection -> live.progress(connection)
                .filter(progress -> !progress.madeFrom().equals(live.fingerprint()))
                .isPresent());
    }

    private void createTablesOf(Projection projection) {
        transactions.query(connection -> {
            new FirstTables(projection, log).createWhereMissing(connection);
            return true;
        });
    }

    @Override
    public void close() {
        runners.values().forEach(ProjectionRunner::stop);
        runners.values().forEach(ProjectionRunner::close);
        rebuilder.close();
    }

    public List<ProjectionStatus> all() {
        return projections.keySet().stream().map(this::of).toList();
    }

    /**
     * How far one projection is.
     *
     * @throws NotFound where there is none of that name; so do all others that take a name
     */
    public ProjectionStatus of(String name) {
        prepare();
        ProjectionRunner runner = runners.get(name);
        return statuses.of(named(name), runner == null ? null : runner.trouble());
    }

    /** The parked events, in the order of the log. */
    public List<DeadLetter> deadLetters(String name) {
        ProjectionSchema live = ProjectionSchema.live(named(name));
        return transactions.query(
                connection -> live.exists(connection) ? new DeadLetters(connection, live).all() : List.of());
    }

    /**
     * Projects parked events again, and says how many are still parked. Where rows depend on several aggregates, a rebuild is the surer
     * way: it projects everything in order.
     */
    public int retryDeadLetters(String name) {
        Projection projection = named(name);
        return transactions.query(connection -> new DeadLetterRetry(projection, log).in(connection));
    }

    /** Starts a rebuild in the background, unless one is running. */
    public ProjectionStatus rebuild(String name) {
        prepare();
        begin(List.of(named(name)));
        return of(name);
    }

    private void begin(List<Projection> outdated) {
        try {
            rebuilder.start(outdated);
        } catch (SQLException e) {
            throw Transactions.translated(e);
        }
    }

    /** Rebuilds and compares the new rows with the old, or follows the rebuild that is running; returns how it ended. */
    public RebuildStatus rebuildAndWait(String name, RebuildListener listener) throws InterruptedException {
        return rebuildAndWait(List.of(name), listener).getFirst();
    }

    /** The same for several projections, from one reading of the log; returns how each ended. */
    public List<RebuildStatus> rebuildAndWait(List<String> names, RebuildListener listener)
            throws InterruptedException {
        prepare();
        try {
            rebuilder.run(names.stream().distinct().map(this::named).toList(), listener);
        } catch (SQLException e) {
            throw Transactions.translated(e);
        }
        List<RebuildStatus> ended = new ArrayList<>();
        for (String name : names) {
            ended.add(follow(name, listener));
        }
        return ended;
    }

    /** Waits until every projection accounts for the position; false where the time ran out first. */
    public boolean awaitAll(long position, Duration timeout) throws InterruptedException {
        return waiting.forPosition(projections.values(), position, timeout);
    }

    /** Waits until one projection accounts for the position. */
    public boolean await(String name, long position, Duration timeout) throws InterruptedException {
        return await(List.of(name), position, timeout);
    }

    /** Waits until each of these accounts for the position. */
    public boolean await(Collection<String> names, long position, Duration timeout) throws InterruptedException {
        return waiting.forPosition(names.stream().map(this::named).toList(), position, timeout);
    }

    /** Waits until every projection accounts for an aggregate's event, which may not even have its position yet. */
    public boolean awaitRevision(String aggregateId, long sequence, Duration timeout) throws InterruptedException {
        return waiting.forRevision(projections.values(), aggregateId, sequence, timeout);
    }

    /** A fingerprint of all rows, to compare two rebuilds with each other. */
    public ProjectionDigest digest(String name) {
        ProjectionSchema live = ProjectionSchema.live(named(name));
        return transactions.query(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            long position = live.progress(connection).map(Progress::position).orElse(0L);
            return new ProjectionDigest(name, position, TableDigest.of(connection, live));
        });
    }

    private RebuildStatus follow(String name, RebuildListener listener) throws InterruptedException {
        RebuildStatus now = rebuildOf(name);
        while (now.state() == RebuildState.RUNNING) {
            listener.reached(now.position(), now.target());
            Thread.sleep(BETWEEN_LOOKS);
            now = rebuildOf(name);
        }
        return now;
    }

    private RebuildStatus rebuildOf(String name) {
        @Nullable RebuildStatus rebuild = of(name).rebuild();
        if (rebuild == null) {
            throw new IllegalStateException("no rebuild of " + name + " was written down");
        }
        return rebuild;
    }

    private void prepare() {
        if (!prepared) {
            prepared = transactions.query(connection -> {
                Rebuilds.createWhereMissing(connection);
                return true;
            });
        }
    }

    private Projection named(String name) {
        Projection projection = projections.get(name);
        if (projection == null) {
            throw new NotFound("projection " + name);
        }
        return projection;
    }
}
