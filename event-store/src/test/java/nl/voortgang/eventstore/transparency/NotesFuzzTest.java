package nl.voortgang.eventstore.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes, checkpoints and keys are read in the spelling in which they are written, and in no other. */
class NotesFuzzTest {
    private static final SigningKey KEY = SigningKey.generate("log.example/1");

    static Stream<byte[]> texts() {
        Checkpoint checkpoint = Checkpoint.sign(7, Hash.OF_NOTHING, KEY, Instant.EPOCH);
        return Stream.of(
                        checkpoint.note(),
                        checkpoint.note().replace("\n7\n", "\n+7\n"),
                        checkpoint.note().replace("\n7\n", "\n007\n"),
                        checkpoint.note().replace("\n", "\r\n"),
                        SignedNote.sign("text\n", KEY, KEY).toString(),
                        KeyStatement.first(KEY).note(),
                        KEY.verifierKey().toString(),
                        KEY.written())
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("texts")
    @FuzzTest
    void every_text_has_one_meaning_or_none(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        check(SignedNote::parse, text, SignedNote::toString);
        check(given -> Checkpoint.parse(given, Instant.EPOCH), text, read -> new SignedNote(
                        read.origin() + "\n" + read.size() + "\n" + read.root().base64() + "\n",
                        SignedNote.parse(text).signatures())
                .toString());
        check(VerifierKey::parse, text, key -> VerifierKey.parse(key.toString()).equals(key) ? text : "another key");
        check(
                SigningKey::parse,
                text,
                key -> SigningKey.parse(key.written()).written().equals(key.written()) ? text : "");
    }

    private static <T> void check(Function<String, T> reading, String text, Function<T, String> writing) {
        T read;
        try {
            read = reading.apply(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        assertThat(writing.apply(read)).isEqualTo(text);
    }
}
