package nl.voortgang.eventstore.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.eventstore.codec.ErasableText;
import nl.voortgang.eventstore.codec.EventCodec;
import nl.voortgang.eventstore.codec.StoredType;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/** What happens in these tests: lamps are lit in rooms, for as long as the room is open. */
final class House {
    record Note(@Nullable String text) {}

    record LampLit(
            int brightness, @Nullable Note reason, @Nullable Note remark) {}

    record RoomClosed(String by) {}

    static final String LAMP = "Lamp";
    static final String ROOM = "Room";

    /** Decisions about lamps may rest on the state of their room. */
    static final Set<String> GUARDED = Set.of(ROOM);

    static final EventCodec CODEC = new EventCodec(
            List.of(new StoredType("lamp.lit", 1, LampLit.class), new StoredType("room.closed", 1, RoomClosed.class)),
            List.of(),
            new ErasableText<>(Note.class, Note::text, Note::new));

    private House() {}

    static DomainEventMessage<LampLit> lit(String lamp, long sequence) {
        return lit(lamp, sequence, new LampLit((int) sequence, null, null));
    }

    static DomainEventMessage<LampLit> lit(String lamp, long sequence, LampLit payload) {
        return new GenericDomainEventMessage<>(LAMP, lamp, sequence, payload, Map.of("actor", "a-1"));
    }

    static DomainEventMessage<LampLit> lit(String lamp, long sequence, Instant occurredAt) {
        return new GenericDomainEventMessage<>(
                LAMP,
                lamp,
                sequence,
                new LampLit((int) sequence, null, null),
                Map.of("actor", "a-1"),
                UUID.randomUUID().toString(),
                occurredAt);
    }

    static DomainEventMessage<RoomClosed> closed(String room, long sequence) {
        return new GenericDomainEventMessage<>(ROOM, room, sequence, new RoomClosed("caretaker"));
    }
}
