package nl.voortgang.eventstore.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    /** Key and note that other implementations of signed notes give as their example. */
    private static final String KNOWN_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String KNOWN_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final SigningKey key = SigningKey.generate("log.example/1");

    @Test
    void a_note_of_another_implementation_is_read_and_its_signature_is_good() {
        SignedNote note = SignedNote.parse(KNOWN_NOTE);

        assertThat(note.isSignedBy(VerifierKey.parse(KNOWN_KEY))).isTrue();
        assertThat(note).hasToString(KNOWN_NOTE);
        assertThat(VerifierKey.parse(KNOWN_KEY)).hasToString(KNOWN_KEY);
    }

    @Test
    void another_text_is_not_signed() {
        SignedNote changed = SignedNote.parse(KNOWN_NOTE.replace("answer", "solution"));

        assertThat(changed.isSignedBy(VerifierKey.parse(KNOWN_KEY))).isFalse();
    }

    @Test
    void every_key_that_is_made_signs_and_is_read_back() {
        for (int round = 0; round < 50; round++) {
            SigningKey made =
                    SigningKey.parse(SigningKey.generate("log.example/1").written());
            SignedNote note = SignedNote.parse(SignedNote.sign("text\n", made).toString());

            assertThat(note.isSignedBy(VerifierKey.parse(made.verifierKey().toString())))
                    .isTrue();
            assertThat(note.isSignedBy(key.verifierKey())).isFalse();
        }
    }

    @Test
    void a_key_does_not_sign_under_another_name() {
        SigningKey other = SigningKey.generate("log.example/2");
        SignedNote note = new SignedNote(
                "text\n",
                List.of(SignedNote.sign("text\n", other)
                        .signatures()
                        .getFirst()
                        .replace("log.example/2", "log.example/1")));

        assertThat(note.isSignedBy(other.verifierKey())).isFalse();
        assertThat(note.isSignedBy(key.verifierKey())).isFalse();
    }

    @Test
    void the_private_half_is_not_said_aloud() {
        String secret = key.written().lines().toList().getLast();

        assertThat(key.toString()).doesNotContain(secret);
        assertThat(key.verifierKey().toString()).doesNotContain(secret);
    }

    @Test
    void what_is_no_note_and_no_key_is_refused() {
        for (String text : List.of("", "text\n", "text\n\n", "text\n\nno dash\n", "text\n\n— a b")) {
            assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
        }
        for (String text :
                List.of("", "a+b", "a+00000000+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "a+c74f20a3+AQ==")) {
            assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
        }
        String otherHalf = SigningKey.generate("x").written().lines().toList().getLast();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.parse(key.verifierKey() + "\n" + otherHalf + "\n"));
    }

    @Test
    void a_checkpoint_is_three_lines_and_a_signature() {
        Checkpoint checkpoint = Checkpoint.sign(7, Hash.OF_NOTHING, key, java.time.Instant.EPOCH);

        assertThat(checkpoint.note())
                .startsWith("log.example/1\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— log.example/1 ");
        Checkpoint read = Checkpoint.parse(checkpoint.note(), java.time.Instant.EPOCH);
        assertThat(read).isEqualTo(checkpoint);
        assertThat(read.isSignedBy(key.verifierKey())).isTrue();
        assertThat(read.isSignedBy(SigningKey.generate("log.example/1").verifierKey()))
                .isFalse();
    }

    @Test
    void a_new_key_is_vouched_for_by_the_one_before_it() {
        SigningKey next = SigningKey.generate("log.example/1");
        KeyStatement second = KeyStatement.first(key).followedBy(next, 12, key);
        SignedNote note = SignedNote.parse(second.note());

        assertThat(note.text()).isEqualTo("log.example/1\nkey 2\nsince 12\n" + next.verifierKey() + "\n");
        assertThat(note.isSignedBy(key.verifierKey())).isTrue();
        assertThat(note.isSignedBy(next.verifierKey())).isTrue();
    }
}
