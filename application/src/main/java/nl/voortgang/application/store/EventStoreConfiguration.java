package nl.voortgang.application.store;

import java.util.Collection;
import javax.sql.DataSource;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.commandstore.CommandStoreConfiguration;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.codec.EventCodec;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import nl.voortgang.eventstore.transparency.Signer;
import nl.voortgang.eventstore.transparency.TransparencyLog;
import nl.voortgang.publication.Contents;
import nl.voortgang.query.projection.Projection;
import nl.voortgang.query.projection.Projections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event store, and what follows it; see {@link CommandStoreConfiguration} for how commands come to it. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    @Bean(destroyMethod = "close")
    PostgresEventStore postgresEventStore(
            DataSource pool,
            @Qualifier("unpooled") DataSource unpooled,
            EventCodec codec,
            Signer signer,
            Migrations done) {
        return CommandStoreConfiguration.build(pool, unpooled, codec, signer);
    }

    @Bean
    TransparencyLog transparencyLog(PostgresEventStore store) {
        return store.transparencyLog();
    }

    @Bean
    Contents contents(PostgresEventStore store) {
        return new StoredContents(store.contents());
    }

    @Bean(destroyMethod = "close")
    Projections projections(
            Collection<Projection> projections,
            EventLog log,
            DataSource pool,
            @Qualifier("unpooled") DataSource unpooled,
            ObjectProvider<BuildProperties> build) {
        return new Projections(projections, log, pool, unpooled, codeVersion(build));
    }

    private static String codeVersion(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        return properties == null ? "development" : properties.getVersion() + "/" + properties.getTime();
    }
}
