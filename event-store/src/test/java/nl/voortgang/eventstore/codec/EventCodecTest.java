package nl.voortgang.eventstore.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    private static final UUID EVENT = UUID.fromString("6f1d9c52-3ab5-4b8e-9d1c-0a4c8f0f9b11");

    enum Colour {
        WARM,
        COLD;

        @Override
        public String toString() {
            return "another way to say " + name();
        }
    }

    record LampId(@JsonValue UUID value) {
        @JsonCreator
        static LampId of(String text) {
            return new LampId(UUID.fromString(text));
        }
    }

    record Setting(Colour colour, boolean dimmed) {
        boolean isBright() {
            return !dimmed;
        }
    }

    record LampLit(
            LampId lampId,
            Instant since,
            BigDecimal watts,
            int brightness,
            @Nullable String label,
            List<Setting> settings) {}

    private final EventCodec codec =
            new EventCodec(List.of(new StoredType("lamp.lit", 1, LampLit.class)), List.of(), null);

    private final LampLit lit = new LampLit(
            LampId.of("0b9e1c1e-54c2-4c1e-8a2d-3f1d5c6b7a80"),
            Instant.parse("2026-02-03T04:05:06.123456Z"),
            new BigDecimal("1E+3"),
            7,
            null,
            List.of(new Setting(Colour.COLD, true)));

    private static final String LIT_JSON = "{\"lampId\":\"0b9e1c1e-54c2-4c1e-8a2d-3f1d5c6b7a80\","
            + "\"since\":\"2026-02-03T04:05:06.123456Z\",\"watts\":1000,\"brightness\":7,"
            + "\"settings\":[{\"colour\":\"COLD\",\"dimmed\":true}]}";

    @Test
    void an_event_is_written_as_compact_json_under_its_logical_name() {
        EncodedEvent encoded = codec.encode(EVENT, lit);

        assertThat(encoded.name()).isEqualTo("lamp.lit");
        assertThat(encoded.revision()).isEqualTo(1);
        assertThat(encoded.keys()).isNull();
        assertThat(new String(encoded.payload(), UTF_8)).isEqualTo(LIT_JSON);
    }

    @Test
    void an_event_reads_back_as_it_was_written() {
        LampLit read = (LampLit) codec.decode(EVENT, codec.encode(EVENT, lit));

        assertThat(read.watts()).isEqualByComparingTo(lit.watts());
        assertThat(read).usingRecursiveComparison().ignoringFields("watts").isEqualTo(lit);
    }

    @Test
    void a_text_can_be_read_without_the_rest() {
        byte[] json =
                "{\"nested\":{\"id\":\"not this\"},\"list\":[\"id\",\"nor this\"],\"id\":\"\\u0061bc\",\"number\":1,\"cut"
                        .getBytes(UTF_8);

        assertThat(codec.text(json, "id")).isEqualTo("abc");
        assertThat(codec.text(json, "number")).isNull();
        assertThat(codec.text("{\"other\":\"id\"}".getBytes(UTF_8), "id")).isNull();
        assertThat(codec.text("{}".getBytes(UTF_8), "id")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"colour\":\"WARM\",\"dimmed\":true,\"wattage\":4}",
                "{\"colour\":\"PURPLE\",\"dimmed\":true}",
                "{\"colour\":0,\"dimmed\":true}",
                "{\"colour\":\"WARM\"}",
                "{\"colour\":\"WARM\",\"dimmed\":\"true\"}",
                "{\"colour\":\"WARM\",\"dimmed\":true,\"dimmed\":false}",
                "{\"colour\":\"WARM\",\"dimmed\":true} {}"
            })
    void what_does_not_fit_the_class_is_refused(String json) {
        EventCodec settings = new EventCodec(List.of(new StoredType("setting", 1, Setting.class)), List.of(), null);

        assertThatIllegalStateException()
                .isThrownBy(() -> settings.decode(EVENT, new EncodedEvent("setting", 1, json.getBytes(UTF_8), null)))
                .withMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+4000", "1E-4000", "1E+2147483647"})
    void a_number_that_cannot_be_written_out_is_refused(String watts) {
        byte[] json = LIT_JSON.replace("\"watts\":1000", "\"watts\":" + watts).getBytes(UTF_8);

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(EVENT, new EncodedEvent("lamp.lit", 1, json, null)))
                .withMessageContaining("cannot be read");
    }

    @Test
    void a_class_without_a_stored_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(EVENT, "just text"))
                .withMessageContaining("String");
    }

    @Test
    void a_stored_name_without_a_class_is_refused() {
        EncodedEvent foreign = new EncodedEvent("lamp.sold", 1, "{}".getBytes(UTF_8), null);

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(EVENT, foreign))
                .withMessageContaining("lamp.sold");
    }

    @Test
    void an_event_of_a_newer_program_is_refused() {
        EncodedEvent newer = new EncodedEvent("lamp.lit", 2, LIT_JSON.getBytes(UTF_8), null);

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(EVENT, newer))
                .withMessageContaining("newer");
    }

    @Test
    void neither_a_name_nor_a_class_is_stored_twice() {
        StoredType lamp = new StoredType("lamp.lit", 1, LampLit.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new EventCodec(List.of(lamp, new StoredType("lamp.lit", 1, Setting.class)), List.of(), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new EventCodec(List.of(lamp, new StoredType("lamp.glows", 1, LampLit.class)), List.of(), null));
    }

    @Test
    void metadata_is_a_flat_object_sorted_by_key() {
        byte[] encoded = codec.encodeMetadata(Map.of("trace", "t-1", "actor", "a-1"));

        assertThat(new String(encoded, UTF_8)).isEqualTo("{\"actor\":\"a-1\",\"trace\":\"t-1\"}");
        assertThat(codec.decodeMetadata(encoded)).isEqualTo(Map.of("trace", "t-1", "actor", "a-1"));
    }

    @Test
    void metadata_that_is_not_text_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encodeMetadata(Map.of("attempt", 2)))
                .withMessageContaining("attempt");
    }
}
