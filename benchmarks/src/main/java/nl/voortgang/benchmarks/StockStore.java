package nl.voortgang.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import nl.voortgang.benchmarks.Database.Single;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Axon's own JDBC engine as an application with Spring has it: payload as bytea, default settings, read by a pooled processor. */
final class StockStore implements FollowedStore, CommandedStore {
    /** The default of one event a transaction cannot follow two thousand a second. */
    private static final int BATCH = 100;

    private final HikariDataSource pool;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final Serializer serializer = Jackson3Serializer.builder().build();
    private final EmbeddedEventStore events;
    private @Nullable PooledStreamingEventProcessor processor;
    private @Nullable ScheduledExecutorService executor;

    StockStore(Single database, int poolSize) {
        this.pool = database.pool(poolSize);
        this.connections = new SpringDataSourceConnectionProvider(pool);
        this.transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        this.events = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Override
    public void append(DomainEventMessage<?> event) {
        events.publish(event);
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public SimpleCommandBus commandBus() {
        return SimpleCommandBus.builder().transactionManager(transactions).build();
    }

    @Override
    public void follow(Consumer<String> visible) {
        FollowedRows rows = new FollowedRows(new JdbcTemplate(pool));
        rows.create();
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        executor = Executors.newScheduledThreadPool(4);
        processor = PooledStreamingEventProcessor.builder()
                .name("followed")
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new RowWriter(rows, visible))
                        .build())
                .coordinatorExecutor(executor)
                .workerExecutor(executor)
                .batchSize(BATCH)
                .build();
        processor.start();
    }

    @Override
    public void close() {
        if (processor != null) {
            processor.shutDown();
        }
        if (executor != null) {
            executor.shutdownNow();
        }
        events.shutDown();
        pool.close();
    }
}
