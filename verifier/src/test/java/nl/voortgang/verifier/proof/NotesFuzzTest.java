package nl.voortgang.verifier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.verifier.fixture.SigningKey;
import org.junit.jupiter.params.provider.MethodSource;

/** Checkpoints, statements of keys, keys and consistency proofs are read in one spelling only, and otherwise refused. */
class NotesFuzzTest {
    private static final SigningKey KEY = new SigningKey("town.example/log");

    @FunctionalInterface
    private interface Reading<T> {
        T of(String text) throws Malformed;
    }

    static Stream<byte[]> texts() {
        String hash = Hashing.base64(Hashing.sha256());
        return Stream.of(
                        KEY.checkpoint(7, Hashing.sha256()),
                        KEY.statement(1, 0),
                        KEY.statement(2, 300, new SigningKey("town.example/log")),
                        KEY.publicText(),
                        hash + "\n" + hash + "\n",
                        "[\"" + hash + "\"]",
                        "{\"hashes\":[\"" + hash + "\"]}",
                        "{\"hashes\":[{},[],1e400,null,true]}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("texts")
    @FuzzTest
    void every_text_has_one_meaning_or_none(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        check(
                Checkpoint::read,
                text,
                read -> read.origin() + "\n" + read.size() + "\n" + read.root() + "\n" + signatures(read.note()));
        check(
                KeyStatement::read,
                text,
                read -> read.key().name() + "\nkey " + read.number() + "\nsince " + read.since() + "\n" + read.key()
                        + "\n" + signatures(read.note()));
        check(VerifierKey::read, text, VerifierKey::toString);
        check(NotesFuzzTest::hashes, text, hashes -> text);
    }

    private static List<byte[]> hashes(String text) throws Malformed {
        List<byte[]> hashes = ConsistencyProof.read(text);
        assertThat(hashes).allSatisfy(hash -> assertThat(hash).hasSize(Hashing.BYTES));
        assertThat(ConsistencyProof.holds(3, Hashing.sha256(), 7, Hashing.sha256(), hashes))
                .isFalse();
        return hashes;
    }

    private static String signatures(Note note) {
        StringBuilder lines = new StringBuilder("\n");
        for (Note.Line line : note.signatures()) {
            byte[] both = new byte[line.keyId().length + line.signature().length];
            System.arraycopy(line.keyId(), 0, both, 0, line.keyId().length);
            System.arraycopy(line.signature(), 0, both, line.keyId().length, line.signature().length);
            lines.append("— ")
                    .append(line.name())
                    .append(' ')
                    .append(Hashing.base64(both))
                    .append('\n');
        }
        return lines.toString();
    }

    private static <T> void check(Reading<T> reading, String text, java.util.function.Function<T, String> written) {
        T read;
        try {
            read = reading.of(text);
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        assertThat(written.apply(read)).isEqualTo(text);
    }
}
