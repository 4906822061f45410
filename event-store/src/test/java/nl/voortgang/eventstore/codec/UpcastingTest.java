package nl.voortgang.eventstore.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UpcastingTest {
    private static final UUID EVENT = UUID.fromString("6f1d9c52-3ab5-4b8e-9d1c-0a4c8f0f9b11");

    record Note(@Nullable String text) {}

    record LampLit(
            String lamp,
            BigDecimal watts,
            String colour,
            @Nullable Note note) {}

    private static final StoredType PRESENT = new StoredType("lamp.lit", 3, LampLit.class);
    private static final Upcaster NAMED_LAMP = new Upcaster("lamp.lit", 1, json -> rename(json, "id", "lamp"));
    private static final Upcaster COLOURED =
            new Upcaster("lamp.lit", 2, json -> ((ObjectNode) json).put("colour", "white"));

    private final EventCodec codec = new EventCodec(
            List.of(PRESENT), List.of(COLOURED, NAMED_LAMP), new ErasableText<>(Note.class, Note::text, Note::new));

    @Test
    void the_first_revision_passes_through_every_upcaster() {
        assertThat(read(1, "{\"id\":\"l-1\",\"watts\":4.50}"))
                .isEqualTo(new LampLit("l-1", new BigDecimal("4.50"), "white", null));
    }

    @Test
    void a_later_revision_passes_through_the_rest() {
        assertThat(read(2, "{\"lamp\":\"l-1\",\"watts\":4.50}"))
                .isEqualTo(new LampLit("l-1", new BigDecimal("4.50"), "white", null));
    }

    @Test
    void the_present_revision_is_read_as_it_is() {
        assertThat(read(3, "{\"lamp\":\"l-1\",\"watts\":4.50,\"colour\":\"red\"}"))
                .isEqualTo(new LampLit("l-1", new BigDecimal("4.50"), "red", null));
    }

    @Test
    void a_number_keeps_every_digit_on_its_way() {
        assertThat(read(1, "{\"id\":\"l-1\",\"watts\":0.12345678901234567890123}")
                        .watts())
                .isEqualTo(new BigDecimal("0.12345678901234567890123"));
    }

    @Test
    void a_sealed_text_opens_after_the_envelope_passed_an_upcaster() {
        EncodedEvent present = codec.encode(EVENT, new LampLit("l-1", BigDecimal.ONE, "red", new Note("it was dark")));
        String json = new String(present.payload(), UTF_8).replace("\"colour\":\"red\",", "");

        assertThat(codec.decode(EVENT, new EncodedEvent("lamp.lit", 2, json.getBytes(UTF_8), present.keys())))
                .isEqualTo(new LampLit("l-1", BigDecimal.ONE, "white", new Note("it was dark")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 | []", "2 | 7", "1 | {\"id\":1E+99999999999}", "0 | {\"id\":\"l-1\"}"})
    void what_no_revision_was_written_as_cannot_be_read(int revision, String json) {
        assertThatIllegalStateException().isThrownBy(() -> read(revision, json)).withMessageContaining("lamp.lit");
    }

    @Test
    void a_missing_upcaster_is_found_before_anything_is_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCodec(List.of(PRESENT), List.of(COLOURED), null))
                .withMessageContaining("from revision 1");
    }

    @Test
    void two_upcasters_from_the_same_revision_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCodec(List.of(PRESENT), List.of(NAMED_LAMP, COLOURED, COLOURED), null))
                .withMessageContaining("same revision");
    }

    @Test
    void an_upcaster_beyond_the_present_revision_is_refused() {
        Upcaster future = new Upcaster("lamp.lit", 3, json -> json);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCodec(List.of(PRESENT), List.of(NAMED_LAMP, COLOURED, future), null))
                .withMessageContaining("beyond");
    }

    private LampLit read(int revision, String json) {
        return (LampLit) codec.decode(EVENT, new EncodedEvent("lamp.lit", revision, json.getBytes(UTF_8), null));
    }

    private static JsonNode rename(JsonNode json, String from, String to) {
        ObjectNode object = (ObjectNode) json;
        return object.set(to, object.remove(from));
    }
}
