package nl.voortgang.eventstore.postgres;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.AppendConditions.Claim;
import nl.voortgang.eventstore.AppendConditions.Observation;
import nl.voortgang.eventstore.AppendConditions.Receipt;
import nl.voortgang.eventstore.codec.EncodedEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Everything that one command wants written, all or nothing. */
record AppendRequest(List<Row> events, AppendConditions conditions, Set<String> guardedTypes) {

    /** An event on its way into the table. Never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(UUID eventId, DomainEventMessage<?> message, EncodedEvent encoded, byte[] metadata) {
        int bytes() {
            return encoded.payload().length + metadata.length;
        }
    }

    /** Aggregates of this append on which others' decisions may rest. */
    String[] guarded() {
        return events.stream()
                .map(Row::message)
                .filter(message -> guardedTypes.contains(message.getType()))
                .map(DomainEventMessage::getAggregateIdentifier)
                .distinct()
                .toArray(String[]::new);
    }

    /**
     * What this append and another could each hold a part of, while waiting for the other's: names, and aggregates where there are several. An
     * append to one aggregate writes its rows in one order already.
     */
    String[] contended() {
        Set<String> aggregates = events.stream()
                .map(row -> row.message().getAggregateIdentifier())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<String> names = Stream.concat(conditions.claims().stream(), conditions.released().stream())
                .map(Claim::name);
        return aggregates.size() > 1
                ? Stream.concat(names, aggregates.stream()).toArray(String[]::new)
                : names.toArray(String[]::new);
    }

    DomainEventMessage<?> first() {
        return events.getFirst().message();
    }

    DomainEventMessage<?> last() {
        return events.getLast().message();
    }

    /** The only aggregate of a request that can share a transaction. */
    String aggregateId() {
        return first().getAggregateIdentifier();
    }

    @Nullable
    UUID receiptId() {
        Receipt receipt = conditions.receipt();
        return receipt == null ? null : ReceiptId.of(receipt.scope(), receipt.key());
    }

    int bytes() {
        return events.stream().mapToInt(Row::bytes).sum();
    }

    Stream<String> observedAggregates() {
        return conditions.observed().stream().map(Observation::aggregateId);
    }
}
