package nl.voortgang.command.dispatch;

import static nl.voortgang.command.Zevenaar.ZEVENAAR;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.People;
import nl.voortgang.command.Zevenaar;
import nl.voortgang.command.dispatch.AppendDependencies.Observed;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.Event;
import nl.voortgang.events.Role;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The real aggregates behind the real way in, on events in memory. */
final class CommandSide {
    /** What reached the event store in one piece. */
    record Append(List<Event> events, AppendDependencies dependencies) {}

    final List<Append> appends;

    /** Every stream that was read, as often as it was. */
    final List<String> read;

    /** Happens while events are written. */
    volatile Runnable writing = () -> {};

    /** What the event store says to the next append; null where it takes it. */
    @Nullable
    RuntimeException refusal;

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final EventStore store;
    private final ObjectProvider<EventStore> provider;
    final Grants grants;
    final RememberedAggregates remembered = new RememberedAggregates();
    final RememberedStates states = new RememberedStates();
    final Commands commands;

    /** The officer and the controller have their roles in Zevenaar, and that is remembered already. */
    CommandSide() {
        this(null);
        with(
                AggregateIds.ofAccess(ZEVENAAR),
                new RoleGranted(ZEVENAAR, People.OFFICER, Role.OFFICER, null, List.of(), null),
                new RoleGranted(ZEVENAAR, People.CONTROLLER, Role.CONTROLLER, null, List.of(), null));
        grants.in(ZEVENAAR);
    }

    private CommandSide(@Nullable CommandSide neighbour) {
        appends = neighbour == null ? Collections.synchronizedList(new ArrayList<>()) : neighbour.appends;
        read = neighbour == null ? Collections.synchronizedList(new ArrayList<>()) : neighbour.read;
        store = neighbour == null
                ? EmbeddedEventStore.builder().storageEngine(new Engine()).build()
                : neighbour.store;
        provider = new StaticListableBeanFactory(Map.of("store", store)).getBeanProvider(EventStore.class);
        grants = new Grants(
                provider,
                new StaticListableBeanFactory(Map.of("organisations", (AllOrganisations) () -> List.of(ZEVENAAR)))
                        .getBeanProvider(AllOrganisations.class));
        commands = new AxonCommands(
                DefaultCommandGateway.builder().commandBus(bus).build(),
                failure -> failure,
                remembered,
                List.of(grants, states));
        var aggregates = new ClassPathScanningCandidateComponentProvider(false);
        aggregates.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        aggregates.findCandidateComponents("nl.voortgang.command").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .forEach(this::subscribe);
    }

    /** Another node on the same events, with memories of its own. */
    CommandSide neighbour() {
        return new CommandSide(this);
    }

    private <T> void subscribe(Class<T> aggregate) {
        var situations = new SituationResolver(Clock.fixed(Zevenaar.NOW, ZoneOffset.UTC), provider, grants, states);
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(aggregate), situations);
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .parameterResolverFactory(parameters)
                .commandTargetResolver(new TargetByCommand())
                .repository(EventSourcingRepository.builder(aggregate)
                        .parameterResolverFactory(parameters)
                        .eventStore(store)
                        .cache(remembered)
                        .build())
                .build()
                .subscribe(bus);
    }

    /** Of the last event that is stored; −1 where there is none. */
    long revisionOf(String aggregateId) {
        return store.lastSequenceNumberFor(aggregateId).orElse(-1L);
    }

    /** These happened to it first, in this order; the controller caused them. */
    CommandSide with(String aggregateId, Event... events) {
        long sequence = store.lastSequenceNumberFor(aggregateId).orElse(-1L);
        for (Event event : events) {
            sequence++;
            store.publish(new GenericDomainEventMessage<>(
                    "type", aggregateId, sequence, event, Map.of(Door.ACTOR, People.CONTROLLER.toString())));
        }
        appends.clear();
        read.clear();
        return this;
    }

    private final class Engine extends InMemoryEventStorageEngine {
        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            AppendDependencies dependencies = AppendDependencies.ofCurrentCommand(events);
            appends.add(new Append(
                    events.stream()
                            .map(EventMessage::getPayload)
                            .map(Event.class::cast)
                            .toList(),
                    dependencies));
            writing.run();
            if (refusal != null) {
                throw refusal;
            }
            for (Observed observed : dependencies.observed()) {
                if (observed.revision() != last(observed.aggregateId())) {
                    throw new DecisionOutdated(observed.aggregateId());
                }
            }
            super.appendEvents(events);
        }

        private long last(String aggregateId) {
            DomainEventStream events = super.readEvents(aggregateId, 0);
            long last = -1;
            while (events.hasNext()) {
                last = events.next().getSequenceNumber();
            }
            return last;
        }

        @Override
        public DomainEventStream readEvents(String aggregateId, long firstSequence) {
            read.add(aggregateId);
            return super.readEvents(aggregateId, firstSequence);
        }
    }
}
