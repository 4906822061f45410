package nl.voortgang.stack;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.AppendDependencies;
import nl.voortgang.command.dispatch.AppendFailures;
import nl.voortgang.command.dispatch.DecisionOutdated;
import nl.voortgang.command.dispatch.NameClaim;
import nl.voortgang.command.dispatch.Receipts;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.People;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.StoredName;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.ClaimTakenException;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.ObservationStaleException;
import nl.voortgang.eventstore.codec.ErasableText;
import nl.voortgang.eventstore.codec.EventCodec;
import nl.voortgang.eventstore.codec.StoredType;
import nl.voortgang.eventstore.postgres.EventStoreMigration;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import nl.voortgang.eventstore.transparency.TransparencyLog;
import nl.voortgang.exchange.ExchangeMigration;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.accesslog.AccessSeals;
import nl.voortgang.query.projection.Projection;
import nl.voortgang.query.projection.Projections;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program on a real database, but for its web server: commands, event store, projections, exchange. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"nl.voortgang.command", "nl.voortgang.query", "nl.voortgang.exchange"})
class InstallationApplication {
    private static final Set<String> GUARDED = Set.of("Organisation", "Period", "BudgetLine", "Access");

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(@Value("${database.url}") String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(24);
        HikariDataSource pool = new HikariDataSource(config);
        EventStoreMigration.migrate(pool);
        ExchangeMigration.migrate(pool);
        return pool;
    }

    @Bean
    JdbcClient jdbcClient(DataSource pool) {
        return JdbcClient.create(pool);
    }

    @Bean
    NamedParameterJdbcOperations namedParameters(DataSource pool) {
        return new NamedParameterJdbcTemplate(pool);
    }

    @Bean(destroyMethod = "close")
    PostgresEventStore store(HikariDataSource pool, @Value("${database.url}") String url) {
        EventCodec codec = new EventCodec(
                Event.all().stream().map(InstallationApplication::stored).toList(),
                List.of(),
                new ErasableText<>(FreeText.class, FreeText::value, FreeText::new));
        return PostgresEventStore.build(pool, unpooled(url), codec, GUARDED, InstallationApplication::conditions);
    }

    private static PGSimpleDataSource unpooled(String url) {
        PGSimpleDataSource unpooled = new PGSimpleDataSource();
        unpooled.setUrl(url);
        return unpooled;
    }

    private static StoredType stored(Class<? extends Event> type) {
        StoredName name = Objects.requireNonNull(type.getAnnotation(StoredName.class));
        return new StoredType(name.value(), name.revision(), type);
    }

    private static AppendConditions conditions(List<? extends EventMessage<?>> events) {
        AppendDependencies wanted = AppendDependencies.ofCurrentCommand(events);
        return new AppendConditions(
                null,
                claims(wanted.taken()),
                claims(wanted.released()),
                wanted.observed().stream()
                        .map(seen -> new AppendConditions.Observation(seen.aggregateId(), seen.revision()))
                        .toList());
    }

    private static List<AppendConditions.Claim> claims(List<NameClaim> claims) {
        return claims.stream()
                .map(claim -> new AppendConditions.Claim(claim.name(), claim.aggregateId()))
                .toList();
    }

    @Bean
    AppendFailures failures() {
        return failure -> switch (failure) {
            case ClaimTakenException taken -> new Refused(Reason.CODE_TAKEN, "The code is in use.");
            case ObservationStaleException stale -> new DecisionOutdated(stale.aggregateId());
            default -> failure;
        };
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

    /** Nobody looks at who looked here. */
    @Bean
    AccessSeals accessSeals(PostgresEventStore store) {
        return store::transparencyLog;
    }

    @Bean(destroyMethod = "close")
    Projections projections(
            Collection<Projection> projections,
            PostgresEventStore store,
            DataSource pool,
            @Value("${database.url}") String url) {
        return new Projections(projections, store.eventLog(), pool, unpooled(url), "test");
    }

    @Bean
    Receipts receipts() {
        return (scope, key) -> Optional.empty();
    }

    @Bean
    People people() {
        return person -> true;
    }

    @Bean
    CurrentActor actor() {
        return () -> new ActorId(new UUID(7, 1));
    }

    @Bean
    ActorNames names() {
        return new ActorNames() {
            @Override
            public String nameOf(ActorId actor) {
                return actor.toString();
            }

            @Override
            public Optional<ActorId> byUsername(String username) {
                return Optional.empty();
            }
        };
    }
}
