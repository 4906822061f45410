package nl.voortgang.eventstore.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** What Axon brings along, with its own settings: the control, to show that a test provokes what this module is there to prevent. */
final class StockStore implements AutoCloseable {
    private final HikariDataSource pool;
    private final EmbeddedEventStore events;

    /** On a database without a schema. */
    StockStore(DataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(20);
        config.setAutoCommit(false);
        this.pool = new HikariDataSource(config);
        engine(database::getConnection).createSchema(PostgresEventTableFactory.INSTANCE);
        // The unit of work begins a transaction at its first statement and commits it, as a transaction manager would.
        this.events = EmbeddedEventStore.builder()
                .storageEngine(
                        engine(new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(pool))))
                .build();
    }

    private static JdbcEventStorageEngine engine(ConnectionProvider connections) {
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    EventStore events() {
        return events;
    }

    void append(DomainEventMessage<?> event) {
        DefaultUnitOfWork.startAndGet(event).execute(() -> events.publish(event));
    }

    /** Inserts an event, and commits when it is told to. */
    Open beginAppend(DomainEventMessage<?> event) {
        CountDownLatch inserted = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> committed = CompletableFuture.runAsync(() -> {
            UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(event);
            unit.execute(() -> {
                events.publish(event);
                // Comes after the one that inserts, as it was registered later.
                unit.onPrepareCommit(inserting -> {
                    inserted.countDown();
                    await(mayCommit);
                });
            });
        });
        await(inserted);
        return () -> {
            mayCommit.countDown();
            committed.join();
        };
    }

    /** An append whose transaction is open. */
    interface Open {
        void commit();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        events.shutDown();
        pool.close();
    }
}
