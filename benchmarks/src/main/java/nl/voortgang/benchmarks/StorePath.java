package nl.voortgang.benchmarks;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.voortgang.benchmarks.ReportingActivity.ReportStatus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;

/** An aggregate as small as one can be on a store, with nothing around it that would be decided on. The same for every store. */
final class StorePath implements CommandPath {
    private final CommandedStore store;
    private final CommandGateway gateway;

    private StorePath(CommandedStore store, EventSourcingRepository.Builder<ReportingActivity> repository) {
        this.store = store;
        SimpleCommandBus bus = store.commandBus();
        AggregateAnnotationCommandHandler.<ReportingActivity>builder()
                .aggregateType(ReportingActivity.class)
                .repository(repository.eventStore(store.events()).build())
                .build()
                .subscribe(bus);
        this.gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    static StorePath reading(CommandedStore store) {
        return new StorePath(store, EventSourcingRepository.builder(ReportingActivity.class));
    }

    static StorePath remembering(CommandedStore store) {
        return new StorePath(
                store, EventSourcingRepository.builder(ReportingActivity.class).cache(new HeldAggregates()));
    }

    private void prepare(String activityId) {
        store.events()
                .publish(LongStream.range(0, EVENTS_BEFORE)
                        .<DomainEventMessage<?>>mapToObj(sequence -> Sample.event(activityId, sequence))
                        .toList());
    }

    @Override
    public boolean report(String activityId, @Nullable Long expectedRevision) {
        try {
            gateway.sendAndWait(new ReportStatus(activityId, expectedRevision));
            return true;
        } catch (ConcurrencyException | ConflictingModificationException another) {
            return false;
        }
    }

    @Override
    public long revision(String activityId) {
        return store.events().lastSequenceNumberFor(activityId).orElse(-1L);
    }

    @Override
    public List<String> prepare(int count) {
        List<String> activities = Stream.generate(() -> "activity/" + UUID.randomUUID())
                .limit(count)
                .toList();
        activities.parallelStream().forEach(this::prepare);
        return activities;
    }

    @Override
    public void close() {
        store.close();
    }
}
