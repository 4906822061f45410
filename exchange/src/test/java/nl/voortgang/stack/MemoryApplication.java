package nl.voortgang.stack;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.command.dispatch.AppendFailures;
import nl.voortgang.command.dispatch.Receipts;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.ActorId;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The real command side on events in memory: every rule is the real one, and nothing is kept. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("nl.voortgang.command")
class MemoryApplication {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventStorageEngine events() {
        return new InMemoryEventStorageEngine();
    }

    @Bean
    AppendFailures failures() {
        return failure -> failure;
    }

    @Bean
    Receipts receipts() {
        return (scope, key) -> Optional.empty();
    }

    @Bean
    CurrentActor actor() {
        return () -> new ActorId(new UUID(0, 1));
    }
}
