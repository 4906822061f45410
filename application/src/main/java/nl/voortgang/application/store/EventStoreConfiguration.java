package nl.voortgang.application.store;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.command.dispatch.RememberedAggregates;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.StoredName;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.TextKeys;
import nl.voortgang.eventstore.codec.ErasableText;
import nl.voortgang.eventstore.codec.EventCodec;
import nl.voortgang.eventstore.codec.StoredType;
import nl.voortgang.eventstore.codec.Upcaster;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import nl.voortgang.eventstore.transparency.Signer;
import nl.voortgang.eventstore.transparency.TransparencyLog;
import nl.voortgang.publication.Contents;
import nl.voortgang.query.projection.Projection;
import nl.voortgang.query.projection.Projections;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event store, what follows it, and how both are tied to the two sides. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    /** Aggregates that other decisions rest on; see {@link nl.voortgang.command.Surroundings}. */
    private static final Set<String> GUARDED = Set.of("Organisation", "Period", "BudgetLine", "Access");

    /** Changes of the shape of stored events, oldest first. None yet. */
    private static final List<Upcaster> UPCASTERS = List.of();

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventCodec eventCodec() {
        return new EventCodec(
                storedTypes(), UPCASTERS, new ErasableText<>(FreeText.class, FreeText::value, FreeText::new));
    }

    /** Nothing is copied from a message to those it causes: what is stored with an event is what its aggregate says, and for ever. */
    @Bean
    CorrelationDataProvider noCorrelationData() {
        return message -> Map.of();
    }

    static List<StoredType> storedTypes() {
        return Event.all().stream()
                .map(type -> {
                    StoredName name = type.getAnnotation(StoredName.class);
                    if (name == null) {
                        throw new IllegalStateException(type + " has no stored name");
                    }
                    return new StoredType(name.value(), name.revision(), type);
                })
                .toList();
    }

    @Bean(destroyMethod = "close")
    PostgresEventStore postgresEventStore(
            DataSource pool,
            @Qualifier("unpooled") DataSource unpooled,
            EventCodec codec,
            Signer signer,
            Migrations done) {
        return PostgresEventStore.build(pool, unpooled, codec, GUARDED, new AppendConditionsOfCommand(), signer);
    }

    @Bean
    EventStore eventStore(PostgresEventStore store) {
        return store.eventStore();
    }

    @Bean
    EventLog eventLog(PostgresEventStore store) {
        return store.eventLog();
    }

    @Bean
    TransparencyLog transparencyLog(PostgresEventStore store) {
        return store.transparencyLog();
    }

    @Bean
    TextKeys textKeys(PostgresEventStore store, RememberedAggregates remembered) {
        return new ForgettingTextKeys(store.textKeys(), store.eventLog(), remembered);
    }

    @Bean
    Contents contents(PostgresEventStore store) {
        return new StoredContents(store.contents());
    }

    @Bean
    nl.voortgang.command.dispatch.Receipts receipts(PostgresEventStore store) {
        return new StoredReceipts(store.receipts());
    }

    @Bean(destroyMethod = "close")
    Projections projections(
            Collection<Projection> projections, EventLog log, DataSource pool, ObjectProvider<BuildProperties> build) {
        return new Projections(projections, log, pool, codeVersion(build));
    }

    private static String codeVersion(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        return properties == null ? "development" : properties.getVersion() + "/" + properties.getTime();
    }
}
