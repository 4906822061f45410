package nl.voortgang.eventstore.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.voortgang.eventstore.AppendConditionsSource;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.codec.EventCodec;
import nl.voortgang.eventstore.postgres.AppendRequest.Row;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Appends in a transaction of its own that has committed when {@code appendEvents} returns; follows by position. */
final class PostgresEventStorageEngine implements EventStorageEngine {
    private static final int BATCH = 1_000;

    private final AggregateReader aggregates;
    private final EventCodec codec;
    private final Set<String> guardedTypes;
    private final AppendConditionsSource conditions;
    private final EventLog log;
    private final Appends appends;

    PostgresEventStorageEngine(
            DataSource dataSource,
            EventCodec codec,
            Set<String> guardedTypes,
            AppendConditionsSource conditions,
            EventLog log,
            Appends appends) {
        this.aggregates = new AggregateReader(dataSource, codec);
        this.codec = codec;
        this.guardedTypes = Set.copyOf(guardedTypes);
        this.conditions = conditions;
        this.log = log;
        this.appends = appends;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        appends.append(request(events));
    }

    AppendRequest request(List<? extends EventMessage<?>> events) {
        return new AppendRequest(
                events.stream().map(this::encode).toList(), conditions.conditionsFor(events), guardedTypes);
    }

    @Override
    public DomainEventStream readEvents(String aggregateId, long firstSequence) {
        return aggregates.events(aggregateId, firstSequence);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return aggregates.lastSequence(aggregateId);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        log.readAfter(Positions.of(token), BATCH),
                        batch -> !batch.isEmpty(),
                        batch -> log.readAfter(batch.getLast().position(), BATCH))
                .flatMap(List<LoggedEvent>::stream)
                .map(Positions::tracked);
    }

    @Override
    public TrackingToken createTailToken() {
        return Positions.token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Positions.token(log.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        // An event of exactly that moment is still to come.
        return Positions.token(log.positionAt(dateTime.minusNanos(1)));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("this store keeps no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return Optional.empty();
    }

    private Row encode(EventMessage<?> event) {
        if (!(event instanceof DomainEventMessage<?> message) || message.getType() == null) {
            throw new EventStoreException("only events of an aggregate are stored, not " + event.getPayloadType());
        }
        UUID eventId = UUID.fromString(message.getIdentifier());
        return new Row(
                eventId,
                message,
                codec.encode(eventId, message.getPayload()),
                codec.encodeMetadata(message.getMetaData()));
    }
}
