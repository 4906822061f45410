package nl.voortgang.application.store;

import nl.voortgang.eventstore.postgres.PostgresAccessLog;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import nl.voortgang.query.projection.Projections;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts giving positions and following the log once everything is put together, before the first request is taken. */
@Component
class Following implements SmartLifecycle {
    private final PostgresEventStore store;
    private final PostgresAccessLog access;
    private final Projections projections;
    private volatile boolean running;

    Following(PostgresEventStore store, PostgresAccessLog access, Projections projections) {
        this.store = store;
        this.access = access;
        this.projections = projections;
    }

    @Override
    public void start() {
        store.start();
        access.start();
        projections.start();
        running = true;
    }

    /** The beans close themselves, in the right order, when the context ends. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
