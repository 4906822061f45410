package nl.voortgang.benchmarks;

import java.util.List;
import java.util.stream.LongStream;
import nl.voortgang.benchmarks.ReportingActivity.ReportStatus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;

/** Takes commands on a store: reads the activity or remembers it, decides, appends one event. Safe for use by any number of threads. */
final class CommandPath implements AutoCloseable {
    private static final int EVENTS_BEFORE = 20;

    private final CommandedStore store;
    private final CommandGateway gateway;

    private CommandPath(CommandedStore store, EventSourcingRepository.Builder<ReportingActivity> repository) {
        this.store = store;
        SimpleCommandBus bus = store.commandBus();
        AggregateAnnotationCommandHandler.<ReportingActivity>builder()
                .aggregateType(ReportingActivity.class)
                .repository(repository.eventStore(store.events()).build())
                .build()
                .subscribe(bus);
        this.gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    static CommandPath reading(CommandedStore store) {
        return new CommandPath(store, EventSourcingRepository.builder(ReportingActivity.class));
    }

    static CommandPath remembering(CommandedStore store) {
        return new CommandPath(
                store, EventSourcingRepository.builder(ReportingActivity.class).cache(new HeldAggregates()));
    }

    /** Gives an activity a past. */
    void prepare(String activityId) {
        store.events()
                .publish(LongStream.range(0, EVENTS_BEFORE)
                        .<DomainEventMessage<?>>mapToObj(sequence -> Sample.event(activityId, sequence))
                        .toList());
    }

    static long firstRevision() {
        return EVENTS_BEFORE - 1;
    }

    /** Whether it was carried out; not where another one was first. */
    boolean send(ReportStatus command) {
        try {
            gateway.sendAndWait(command);
            return true;
        } catch (ConcurrencyException | ConflictingModificationException another) {
            return false;
        }
    }

    long revision(String activityId) {
        return store.events().lastSequenceNumberFor(activityId).orElse(-1L);
    }

    void prepareAll(List<String> activities) {
        activities.parallelStream().forEach(this::prepare);
    }

    @Override
    public void close() {
        store.close();
    }
}
