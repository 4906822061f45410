package nl.voortgang.commandstore;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.voortgang.command.dispatch.AppendFailures;
import nl.voortgang.command.dispatch.Receipts;
import nl.voortgang.command.dispatch.RememberedAggregates;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.TextKeys;
import nl.voortgang.eventstore.codec.EventCodec;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import nl.voortgang.eventstore.transparency.Signer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the command side needs of an event store. The store itself is {@link #build built} by whoever has a database. */
@Configuration(proxyBeanMethods = false)
public class CommandStoreConfiguration {
    /** Aggregates that other decisions rest on; see {@link nl.voortgang.command.Surroundings}. */
    private static final Set<String> GUARDED = Set.of("Organisation", "Period", "BudgetLine", "Access");

    /**
     * The store to which commands are written.
     *
     * @param pool for appending and reading
     * @param unpooled where connections are taken that stay open
     * @param signer null for a store whose log nobody signs
     */
    public static PostgresEventStore build(
            DataSource pool, DataSource unpooled, EventCodec codec, @Nullable Signer signer) {
        return PostgresEventStore.build(pool, unpooled, codec, GUARDED, new AppendConditionsOfCommand(), signer);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventCodec eventCodec() {
        return StoredEvents.codec();
    }

    /** Nothing is copied from a message to those it causes: what is stored with an event is what its aggregate says, and for ever. */
    @Bean
    CorrelationDataProvider noCorrelationData() {
        return message -> Map.of();
    }

    @Bean
    EventStore eventStore(PostgresEventStore store) {
        return store.eventStore();
    }

    @Bean
    AppendFailures appendFailures() {
        return new TranslatedAppendFailures();
    }

    @Bean
    Receipts receipts(PostgresEventStore store) {
        return new StoredReceipts(store.receipts());
    }

    @Bean
    EventLog eventLog(PostgresEventStore store) {
        return store.eventLog();
    }

    @Bean
    TextKeys textKeys(PostgresEventStore store, RememberedAggregates remembered) {
        return new ForgettingTextKeys(store.textKeys(), store.eventLog(), remembered);
    }
}
