package nl.voortgang.eventstore.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Whatever lies in the store under the name of an event, in any revision: it is read, and could be written again, or it cannot be read. */
class SealedEventFuzzTest {
    private static final UUID EVENT = UUID.fromString("6f1d9c52-3ab5-4b8e-9d1c-0a4c8f0f9b11");

    record Note(@Nullable String text) {}

    enum Colour {
        WARM,
        COLD
    }

    record LampLit(
            String lamp,
            @Nullable Instant since,
            @Nullable BigDecimal watts,
            int brightness,
            @Nullable Colour colour,
            List<Note> notes) {
        LampLit {
            notes = List.copyOf(notes);
        }
    }

    private static final EventCodec CODEC = new EventCodec(
            List.of(new StoredType("lamp.lit", 3, LampLit.class)),
            List.of(
                    new Upcaster(
                            "lamp.lit", 1, json -> ((ObjectNode) json).set("lamp", ((ObjectNode) json).remove("id"))),
                    new Upcaster("lamp.lit", 2, json -> ((ObjectNode) json).put("brightness", 7))),
            new ErasableText<>(Note.class, Note::text, Note::new));

    /** The keys of two texts, of which the second was destroyed. */
    private static final EncodedEvent SEALED = CODEC.encode(
            EVENT,
            new LampLit(
                    "l-1",
                    Instant.parse("2026-02-03T04:05:06.123456Z"),
                    new BigDecimal("1.50"),
                    7,
                    Colour.COLD,
                    List.of(new Note("it was dark"), new Note("it was cold"))));

    private static final byte[] KEYS =
            Arrays.copyOf(Arrays.copyOf(java.util.Objects.requireNonNull(SEALED.keys()), 32), 64);

    /** The revision in one character, then the JSON. */
    static Stream<byte[]> events() {
        return Stream.of(
                        "3" + new String(SEALED.payload(), StandardCharsets.UTF_8),
                        "3{\"lamp\":\"l-1\",\"brightness\":7,\"notes\":[{\"sealed\":\"AAAA\",\"key\":1}]}",
                        "3{\"lamp\":\"l-1\",\"brightness\":7,\"notes\":[{\"sealed\":\"AAAA\",\"key\":2147483647}]}",
                        "3{\"lamp\":\"l-1\",\"brightness\":7,\"notes\":[{\"sealed\":\"AAAA\",\"key\":67108864}]}",
                        "3{\"lamp\":\"l-1\",\"watts\":1E-400,\"brightness\":7,\"notes\":[]}",
                        "3{\"lamp\":\"l-1\",\"watts\":1E+99999999999,\"brightness\":7,\"notes\":[]}",
                        "2{\"lamp\":\"l-1\",\"notes\":[]}",
                        "1{\"id\":\"l-1\",\"notes\":[]}",
                        "1[]")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("events")
    @FuzzTest
    void it_is_read_and_could_be_written_again_or_cannot_be_read(byte[] bytes) {
        int revision = bytes.length == 0 ? 0 : Character.digit(bytes[0], 10);
        byte[] payload = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
        LampLit read;
        try {
            read = (LampLit) CODEC.decode(EVENT, new EncodedEvent("lamp.lit", revision, payload, KEYS));
        } catch (IllegalStateException unreadable) {
            assertThat(unreadable.getMessage()).isNotBlank();
            return;
        }
        LampLit whole = new LampLit(
                read.lamp(), read.since(), read.watts(), read.brightness(), read.colour(), withoutErased(read.notes()));
        EncodedEvent written = CODEC.encode(EVENT, whole);
        LampLit again = (LampLit) CODEC.decode(EVENT, written);
        assertThat(again).usingRecursiveComparison().ignoringFields("watts").isEqualTo(whole);
        assertThat(again.watts() == null ? null : again.watts().stripTrailingZeros())
                .isEqualTo(whole.watts() == null ? null : whole.watts().stripTrailingZeros());
    }

    /** An erased text cannot be written: there is nothing to write. */
    private static List<Note> withoutErased(List<Note> notes) {
        return notes.stream().filter(note -> note.text() != null).toList();
    }
}
