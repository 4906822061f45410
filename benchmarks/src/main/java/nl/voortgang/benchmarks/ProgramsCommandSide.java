package nl.voortgang.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import nl.voortgang.benchmarks.Database.Single;
import nl.voortgang.command.dispatch.AllOrganisations;
import nl.voortgang.commandstore.CommandStoreConfiguration;
import nl.voortgang.eventstore.codec.EventCodec;
import nl.voortgang.eventstore.postgres.EventStoreMigration;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The program without its HTTP addresses, its projections and its pages: what is left takes commands. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandStoreConfiguration.class)
@ComponentScan(
        basePackages = "nl.voortgang.command",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {".*Endpoint", "nl\\.voortgang\\.command\\.http\\..*"}))
class ProgramsCommandSide {
    /** As in the program. */
    private static final int CONNECTIONS = 24;

    /** As the program has it: no store and no transactions but those of the event store. */
    static final Map<String, Object> SETTINGS = Map.of(
            "spring.main.banner-mode", "off",
            "spring.autoconfigure.exclude",
                    "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration,"
                            + "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration,"
                            + "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration,"
                            + "org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration,"
                            + "org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration,"
                            + "org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration",
            "axon.serializer.general", "jackson3",
            "axon.serializer.messages", "jackson3",
            "axon.serializer.events", "jackson3",
            "axon.axonserver.enabled", "false",
            "axon.timeout.enabled", "false");

    @Bean(destroyMethod = "close")
    HikariDataSource pool(Single database) {
        return database.pool(CONNECTIONS);
    }

    @Bean(destroyMethod = "close")
    PostgresEventStore postgresEventStore(Single database, HikariDataSource pool, EventCodec codec) {
        EventStoreMigration.migrate(database.source());
        PostgresEventStore store = CommandStoreConfiguration.build(pool, database.source(), codec, null);
        store.start();
        return store;
    }

    @Bean
    AllOrganisations allOrganisations() {
        return () -> List.of(Municipality.ID);
    }
}
