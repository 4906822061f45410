package nl.voortgang.application;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Projections;

/** Two programs on one PostgreSQL. */
final class TwoNodes implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final Program first;
    private final Program second;

    private TwoNodes(EmbeddedPostgres postgres, Program first, Program second) {
        this.postgres = postgres;
        this.first = first;
        this.second = second;
    }

    static TwoNodes start() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        String url = "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres");
        String home = "--voortgang.home=" + Program.temporaryHome();
        Program first = Program.start(url, home, "--voortgang.demo=true").awaitReady();
        Program second = Program.start(url, home, "--voortgang.demo=true").awaitReady();
        return new TwoNodes(postgres, first, second);
    }

    Program first() {
        return first;
    }

    Program second() {
        return second;
    }

    /** One or the other, in turn. */
    Program node(int number) {
        return number % 2 == 0 ? first : second;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
    }

    /** All at once, each on a thread of its own. */
    static <R> List<R> together(List<Callable<R>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<R> results = new ArrayList<>();
            for (Future<R> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }

    /** Every event there is, once all that was acknowledged has its position and every projection of this node has taken it in. */
    static List<LoggedEvent> allEvents(Program program) throws InterruptedException {
        EventLog log = program.bean(EventLog.class);
        // Positions are given a moment after an event was acknowledged; when none is added for a while, all have one.
        while (log.awaitBeyond(log.head(), Duration.ofMillis(500))) {
            Thread.onSpinWait();
        }
        program.bean(Projections.class).awaitAll(log.head(), Duration.ofSeconds(60));
        List<LoggedEvent> events = new ArrayList<>();
        List<LoggedEvent> more = log.readAfter(0, 5000);
        while (!more.isEmpty()) {
            events.addAll(more);
            more = log.readAfter(more.getLast().position(), 5000);
        }
        return events;
    }

    @Override
    public void close() throws IOException {
        second.close();
        first.close();
        postgres.close();
    }
}
