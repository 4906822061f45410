package nl.voortgang.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.voortgang.benchmarks.Database.Single;
import nl.voortgang.benchmarks.history.Loader.Size;
import nl.voortgang.events.Event;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.postgres.EventStoreMigration;
import nl.voortgang.query.projection.FoldedProjection;
import nl.voortgang.query.projection.Projection;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A replay as an application has it that uses what Axon brings: events in its JDBC engine, and a pooled processor with default settings for each
 * projection. The projections are the program's own; what depends on each other is handled in order.
 */
final class StockReplay implements AutoCloseable {
    private static final int CONNECTIONS = 20;

    private final Database server;
    private final Single database;
    private final StockStore store;
    private final List<? extends Projection> projections;
    private final int events;

    StockReplay(Database server, List<? extends Projection> projections, int events) throws InterruptedException {
        this.server = server;
        this.projections = projections;
        this.database = server.fresh();
        this.store = new StockStore(database, CONNECTIONS);
        EventStoreMigration.migrate(database.source());
        int published = 0;
        try (Continuation history = Continuation.of(database.source(), new Size(events * 2L, 0), GeneratedLog.SEED)) {
            while (published < events) {
                List<DomainEventMessage<?>> together = history.next();
                store.events().publish(together);
                published += together.size();
            }
        }
        this.events = published;
    }

    /** Events a second into all of the projections. */
    double perSecond() throws InterruptedException {
        CountDownLatch missing = new CountDownLatch(events * projections.size());
        List<Replay> replays = new ArrayList<>();
        try {
            for (Projection projection : projections) {
                replays.add(new Replay(database, projection));
            }
            long began = System.nanoTime();
            replays.forEach(replay -> replay.start(store, missing));
            missing.await();
            return events * 1e9 / (System.nanoTime() - began);
        } finally {
            replays.forEach(Replay::close);
        }
    }

    int events() {
        return events;
    }

    /** Of one projection. */
    private static final class Replay {
        private final Projection projection;
        private final HikariDataSource pool;
        private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4);
        private final TransactionManager transactions;
        private @Nullable PooledStreamingEventProcessor processor;

        Replay(Single database, Projection projection) {
            this.projection = projection;
            try (Connection connection = database.source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop schema if exists " + projection.name() + " cascade; create schema "
                        + projection.name() + "; set search_path to " + projection.name() + ", public; "
                        + projection.tables());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            HikariConfig config = new HikariConfig();
            config.setDataSource(database.source());
            config.setMaximumPoolSize(CONNECTIONS);
            config.setConnectionInitSql("set search_path to " + projection.name() + ", public");
            this.pool = new HikariDataSource(config);
            this.transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        }

        void start(StockStore store, CountDownLatch missing) {
            JdbcTokenStore tokens = JdbcTokenStore.builder()
                    .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                    .serializer(Jackson3Serializer.builder().build())
                    .build();
            transactions.executeInTransaction(() -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
            processor = PooledStreamingEventProcessor.builder()
                    .name(projection.name())
                    .messageSource(store.events())
                    .tokenStore(tokens)
                    .initialToken(source -> source.createTailToken())
                    .transactionManager(transactions)
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(new Handler(projection, pool, missing))
                            .sequencingPolicy(event -> dependsOn(projection, event))
                            .build())
                    .coordinatorExecutor(executor)
                    .workerExecutor(executor)
                    .build();
            processor.start();
        }

        void close() {
            if (processor != null) {
                processor.shutDown();
            }
            executor.shutdownNow();
            pool.close();
        }
    }

    private static Object dependsOn(Projection projection, EventMessage<?> event) {
        return projection instanceof FoldedProjection folded
                ? folded.dependsOn(logged((DomainEventMessage<?>) event, 1))
                : ((DomainEventMessage<?>) event).getAggregateIdentifier();
    }

    private static LoggedEvent logged(DomainEventMessage<?> message, long position) {
        return new LoggedEvent(
                position,
                message.getTimestamp(),
                UUID.fromString(message.getIdentifier()),
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                ((Event) message.getPayload()).getClass().getSimpleName(),
                message.getTimestamp(),
                message.getPayload(),
                message.getMetaData().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))));
    }

    /** Hands one event after the other to the projection, in the transaction of Axon's processor. */
    static final class Handler {
        private final Projection projection;
        private final DataSource source;
        private final CountDownLatch missing;

        Handler(Projection projection, DataSource source, CountDownLatch missing) {
            this.projection = projection;
            this.source = source;
            this.missing = missing;
        }

        @EventHandler
        void on(Event event, DomainEventMessage<?> message, TrackingToken token) throws SQLException {
            try {
                projection.project(
                        List.of(logged(message, token.position().orElseThrow())),
                        DataSourceUtils.getConnection(source));
            } finally {
                missing.countDown();
            }
        }
    }

    @Override
    public void close() {
        store.close();
        server.drop(database);
    }
}
