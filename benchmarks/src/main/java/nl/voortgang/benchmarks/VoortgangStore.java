package nl.voortgang.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.voortgang.benchmarks.Database.Single;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.AppendConditions.Receipt;
import nl.voortgang.eventstore.AppendConditionsSource;
import nl.voortgang.eventstore.postgres.EventStoreMigration;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Ours, with everything it does along: sequencer, positions, leaf hashes, waking of readers. */
final class VoortgangStore implements FollowedStore, CommandedStore {
    private static final String CONTENT_HASH = "00".repeat(32);
    private static final Duration SEQUENCING = Duration.ofMinutes(5);

    private final DataSource unpooled;
    private final HikariDataSource pool;
    private final PostgresEventStore store;
    private @Nullable LogFollower follower;

    private VoortgangStore(Single database, int connections, AppendConditionsSource conditions) {
        EventStoreMigration.migrate(database.source());
        this.unpooled = database.source();
        this.pool = database.pool(connections);
        this.store = PostgresEventStore.build(pool, database.source(), Sample.CODEC, Set.of(), conditions);
        store.start();
    }

    static VoortgangStore plain(Single database, int connections) {
        return new VoortgangStore(database, connections, events -> AppendConditions.NONE);
    }

    /** With what makes a request safe to repeat, as every command of the program has it. */
    static VoortgangStore withReceipts(Single database, int connections) {
        return new VoortgangStore(
                database,
                connections,
                events -> new AppendConditions(
                        new Receipt("zevenaar", UUID.randomUUID().toString(), CONTENT_HASH),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Override
    public void append(DomainEventMessage<?> event) {
        store.eventStore().publish(event);
    }

    /** Until so many events have their positions. */
    void awaitPositions(long events) throws InterruptedException {
        if (!store.eventLog().awaitBeyond(events - 1, SEQUENCING)) {
            throw new IllegalStateException("the events have no positions");
        }
    }

    @Override
    public EventStore events() {
        return store.eventStore();
    }

    @Override
    public SimpleCommandBus commandBus() {
        return SimpleCommandBus.builder().build();
    }

    @Override
    public void follow(Consumer<String> visible) {
        follower = new LogFollower(store.eventLog(), pool, unpooled, visible);
    }

    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
        store.close();
        pool.close();
    }
}
