package nl.voortgang.eventstore.postgres;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.postgres.AppendRequest.Row;
import org.axonframework.eventhandling.DomainEventMessage;

/** Requests as an engine makes them, without one. */
final class Requests {
    private Requests() {}

    static AppendRequest of(AppendConditions conditions, DomainEventMessage<?>... events) {
        List<Row> rows = Stream.of(events)
                .map(event -> {
                    UUID id = UUID.fromString(event.getIdentifier());
                    return new Row(
                            id,
                            event,
                            House.CODEC.encode(id, event.getPayload()),
                            House.CODEC.encodeMetadata(event.getMetaData()));
                })
                .toList();
        return new AppendRequest(rows, conditions, House.GUARDED);
    }
}
