package nl.voortgang.stack;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.command.dispatch.AppendDependencies;
import nl.voortgang.command.dispatch.AppendFailures;
import nl.voortgang.command.dispatch.Receipts;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.People;
import nl.voortgang.events.ActorId;
import org.axonframework.eventhandling.EventMessage;
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
        return new InMemoryEventStorageEngine() {
            @Override
            public void appendEvents(List<? extends EventMessage<?>> events) {
                AppendDependencies.ofCurrentCommand(events);
                super.appendEvents(events);
            }
        };
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
    People people() {
        return person -> true;
    }

    @Bean
    CurrentActor actor() {
        return () -> new ActorId(new UUID(0, 1));
    }
}
