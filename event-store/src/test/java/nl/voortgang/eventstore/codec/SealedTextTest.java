package nl.voortgang.eventstore.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTextTest {
    private static final UUID EVENT = UUID.fromString("6f1d9c52-3ab5-4b8e-9d1c-0a4c8f0f9b11");
    private static final UUID OTHER_EVENT = UUID.fromString("11111111-3ab5-4b8e-9d1c-0a4c8f0f9b11");

    record Note(@Nullable String text) {}

    record Talk(Note opening, @Nullable Note aside, List<Note> answers) {}

    private final EventCodec codec = new EventCodec(
            List.of(new StoredType("talk", 1, Talk.class)),
            List.of(),
            new ErasableText<>(Note.class, Note::text, Note::new));

    private final Talk talk = new Talk(new Note("Hallo €"), null, List.of(new Note("ja"), new Note("nee")));

    @Test
    void texts_are_numbered_within_the_event_and_read_back() {
        EncodedEvent encoded = codec.encode(EVENT, talk);

        assertThat(json(encoded))
                .matches("\\{\"opening\":\\{\"sealed\":\"[^\"]+\",\"key\":0},"
                        + "\"answers\":\\[\\{\"sealed\":\"[^\"]+\",\"key\":1},\\{\"sealed\":\"[^\"]+\",\"key\":2}]}");
        assertThat(encoded.keys()).hasSize(3 * 32);
        assertThat(codec.decode(EVENT, encoded)).isEqualTo(talk);
    }

    @Test
    void the_stored_bytes_do_not_show_the_text() {
        assertThat(json(codec.encode(EVENT, talk))).doesNotContain("Hallo").doesNotContain("nee");
    }

    @Test
    void the_same_text_is_never_sealed_alike() {
        Talk twice = new Talk(new Note("ja"), new Note("ja"), List.of());

        EncodedEvent first = codec.encode(EVENT, twice);
        EncodedEvent second = codec.encode(EVENT, twice);

        assertThat(first.payload()).isNotEqualTo(second.payload());
        assertThat(keyOf(first, 0)).isNotEqualTo(keyOf(first, 1));
        assertThat(keyOf(first, 0)).isNotEqualTo(keyOf(second, 0));
    }

    @Test
    void a_text_whose_key_was_destroyed_reads_as_erased_and_the_others_stay() {
        EncodedEvent encoded = codec.encode(EVENT, talk);
        byte[] keys = requireNonNull(encoded.keys()).clone();
        Arrays.fill(keys, 32, 64, (byte) 0);

        assertThat(codec.decode(EVENT, new EncodedEvent("talk", 1, encoded.payload(), keys)))
                .isEqualTo(new Talk(new Note("Hallo €"), null, List.of(new Note(null), new Note("nee"))));
    }

    @Test
    void texts_whose_keys_are_missing_read_as_erased() {
        EncodedEvent encoded = codec.encode(EVENT, talk);

        assertThat(codec.decode(EVENT, new EncodedEvent("talk", 1, encoded.payload(), null)))
                .isEqualTo(new Talk(new Note(null), null, List.of(new Note(null), new Note(null))));
    }

    @Test
    void an_erased_text_cannot_be_written_again() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(EVENT, new Talk(new Note(null), null, List.of())))
                .withMessageContaining("erased");
    }

    @Test
    void an_envelope_does_not_open_in_another_event() {
        EncodedEvent encoded = codec.encode(EVENT, talk);

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(OTHER_EVENT, encoded))
                .withStackTraceContaining("was not written with its key");
    }

    @Test
    void a_key_of_another_text_does_not_open_it() {
        byte[] keys = requireNonNull(codec.encode(EVENT, talk).keys());
        EncodedEvent mixed =
                new EncodedEvent("talk", 1, codec.encode(EVENT, talk).payload(), keys);

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(EVENT, mixed))
                .withStackTraceContaining("was not written with its key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"plain text\"",
                "{\"sealed\":\"AAAA\"}",
                "{\"key\":0}",
                "{\"sealed\":\"AAAA\",\"key\":-1}",
                "{\"sealed\":\"AAAA\",\"key\":0,\"hint\":\"x\"}"
            })
    void a_broken_envelope_is_refused(String envelope) {
        byte[] payload = "{\"opening\":%s,\"answers\":[]}".formatted(envelope).getBytes(UTF_8);

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(EVENT, new EncodedEvent("talk", 1, payload, null)));
    }

    @Test
    void an_envelope_that_was_tampered_with_is_refused() {
        EncodedEvent encoded = codec.encode(EVENT, new Talk(new Note("ja"), null, List.of()));
        String tampered = json(encoded).replaceFirst("\"sealed\":\"..", "\"sealed\":\"//");

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        codec.decode(EVENT, new EncodedEvent("talk", 1, tampered.getBytes(UTF_8), encoded.keys())))
                .withStackTraceContaining("was not written with its key");
    }

    private static String json(EncodedEvent encoded) {
        return new String(encoded.payload(), UTF_8);
    }

    private static byte[] keyOf(EncodedEvent encoded, int text) {
        return Arrays.copyOfRange(requireNonNull(encoded.keys()), 32 * text, 32 * (text + 1));
    }
}
