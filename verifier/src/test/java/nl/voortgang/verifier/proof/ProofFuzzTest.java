package nl.voortgang.verifier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.voortgang.verifier.fixture.NaiveTree;
import nl.voortgang.verifier.fixture.SigningKey;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is handed in as the proof of an event: it is refused, or it proves nothing, or the event is one of the log. */
class ProofFuzzTest {
    private static final SigningKey KEY = new SigningKey("town.example/log");
    private static final List<byte[]> LOG =
            IntStream.rangeClosed(1, 7).mapToObj(ProofFuzzTest::event).toList();

    static Stream<byte[]> proofs() {
        List<byte[]> hashes = LOG.stream().map(Hashing::leaf).toList();
        String checkpoint = KEY.checkpoint(LOG.size(), NaiveTree.root(hashes));
        return IntStream.range(0, LOG.size()).mapToObj(index -> proof(index, NaiveTree.path(index, hashes), checkpoint)
                .getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("proofs")
    @FuzzTest
    void nothing_is_proven_that_is_not_in_the_log(byte[] bytes) throws Malformed {
        EventProof proof;
        try {
            proof = EventProof.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        byte[] leaf = proof.leaf().bytes();
        assertThat(Leaf.read(leaf).hash()).isEqualTo(proof.leaf().hash());
        assertThat(Moments.instant(proof.leaf().recorded())).isNotNull();
        assertThat(Moments.instant(proof.leaf().occurred())).isNotNull();
        if (proof.holds() && proof.checkpoint().isSignedBy(VerifierKey.read(KEY.publicText()))) {
            assertThat(leaf).isEqualTo(LOG.get(Math.toIntExact(proof.index())));
        }
    }

    private static String proof(int index, List<byte[]> path, String checkpoint) {
        List<String> lines = new ArrayList<>(List.of(
                "c2sp.org/tlog-proof@v1",
                "extra " + Base64.getEncoder().encodeToString(LOG.get(index)),
                "index " + index));
        path.forEach(hash -> lines.add(Hashing.base64(hash)));
        return String.join("\n", lines) + "\n\n" + checkpoint;
    }

    private static byte[] event(int position) {
        return new Leaf(
                        position,
                        position * 1_000_000L,
                        position,
                        new UUID(1, position),
                        "Goal",
                        "goal/" + position,
                        0,
                        "goal.defined",
                        1,
                        position,
                        "{\"title\":\"Wonen\"}".getBytes(StandardCharsets.UTF_8),
                        "{}".getBytes(StandardCharsets.UTF_8))
                .bytes();
    }
}
