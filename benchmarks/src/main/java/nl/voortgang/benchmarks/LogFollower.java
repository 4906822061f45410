package nl.voortgang.benchmarks;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Projection;
import nl.voortgang.query.projection.Projections;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Follows our log as the program does: with a projection, and a thread that waits for it as a page does. */
final class LogFollower implements AutoCloseable {
    private static final String NAME = "followed";
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Consumer<String> visible;
    private final BlockingQueue<Written> written = new LinkedBlockingQueue<>();
    private final Projections projections;
    private final Thread thread = Thread.ofPlatform().daemon().name("follower").unstarted(this::watch);
    private volatile boolean closing;

    /** An event whose row is there once the projection has reached its position. */
    private record Written(String eventId, long position) {}

    LogFollower(EventLog log, DataSource pool, DataSource unpooled, Consumer<String> visible) {
        this.visible = visible;
        this.projections = new Projections(List.of(new Rows()), log, pool, unpooled, "measured");
        projections.start();
        thread.start();
    }

    /** A row for each event. */
    private final class Rows implements Projection {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String tables() {
            return FollowedRows.TABLE;
        }

        @Override
        public void project(List<LoggedEvent> events, Connection tables) {
            new FollowedRows(new JdbcTemplate(new SingleConnectionDataSource(tables, true))).insert(events);
            events.forEach(event -> written.add(new Written(event.eventId().toString(), event.position())));
        }
    }

    private void watch() {
        try {
            while (!closing) {
                Written next = written.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null && awaitRow(next)) {
                    visible.accept(next.eventId());
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean awaitRow(Written next) throws InterruptedException {
        while (!closing) {
            if (projections.await(NAME, next.position(), PATIENCE)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        projections.close();
    }
}
