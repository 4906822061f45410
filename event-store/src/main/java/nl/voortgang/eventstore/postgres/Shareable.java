package nl.voortgang.eventstore.postgres;

import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.eventstore.postgres.AppendRequest.Row;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Which requests can be written together with others: the frequent kind, for one aggregate and without anything to wait for. And nothing that
 * the database might not take: it would refuse the whole group for it.
 */
final class Shareable {
    private static final int MOST_EVENTS = 20;
    private static final int MOST_BYTES = 64 * 1024;

    /** Well below what fits into the row of an index. */
    private static final int LONGEST_ID = 500;

    private Shareable() {}

    static boolean is(AppendRequest request) {
        return request.conditions().claims().isEmpty()
                && request.conditions().released().isEmpty()
                && request.events().size() <= MOST_EVENTS
                && request.bytes() <= MOST_BYTES
                && followOneAnother(request.events())
                && !request.guardedTypes().contains(request.first().getType())
                && Stream.concat(
                                Stream.of(request.aggregateId(), request.first().getType()),
                                request.observedAggregates())
                        .allMatch(Shareable::isStorable);
    }

    /** Of one aggregate, one sequence number after the other. */
    private static boolean followOneAnother(List<Row> events) {
        DomainEventMessage<?> first = events.getFirst().message();
        long expected = first.getSequenceNumber();
        for (Row row : events) {
            DomainEventMessage<?> message = row.message();
            if (message.getSequenceNumber() != expected++
                    || !message.getAggregateIdentifier().equals(first.getAggregateIdentifier())
                    || !message.getType().equals(first.getType())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStorable(String id) {
        if (id.length() > LONGEST_ID) {
            return false;
        }
        for (int index = 0; index < id.length(); index++) {
            char c = id.charAt(index);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
