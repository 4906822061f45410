package nl.voortgang.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.commandstore.StoredEvents;
import nl.voortgang.events.Event;
import nl.voortgang.eventstore.codec.EncodedEvent;
import nl.voortgang.eventstore.codec.EventCodec;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever lies in the store under the name of one of our events: what is read of it is written in one way, or it cannot be read. */
class StoredEventsFuzzTest {
    private static final UUID EVENT = new UUID(1, 1);
    private static final EventCodec CODEC = StoredEvents.codec();

    /** The name on a line of its own, then the JSON; with the keys of all texts destroyed. */
    static Stream<byte[]> events() {
        return Event.all().stream().map(type -> {
            EncodedEvent stored = CODEC.encode(EVENT, SampleEvents.of(type));
            return (stored.name() + "\n" + new String(stored.payload(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        });
    }

    @MethodSource("events")
    @FuzzTest
    void what_can_be_read_is_written_in_one_way(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
        byte[] json = parts.length > 1 ? parts[1].getBytes(StandardCharsets.UTF_8) : new byte[0];
        Object event;
        try {
            event = CODEC.decode(EVENT, new EncodedEvent(parts[0], 1, json, null));
        } catch (IllegalStateException unreadable) {
            assertThat(unreadable.getMessage()).isNotBlank();
            return;
        }
        EncodedEvent written;
        try {
            written = CODEC.encode(EVENT, event);
        } catch (IllegalArgumentException erased) {
            assertThat(erased).hasMessageContaining("erased");
            return;
        }
        assertThat(written.name()).isEqualTo(parts[0]);
        EncodedEvent again = CODEC.encode(EVENT, CODEC.decode(EVENT, written));
        assertThat(new String(again.payload(), StandardCharsets.UTF_8))
                .isEqualTo(new String(written.payload(), StandardCharsets.UTF_8));
    }
}
