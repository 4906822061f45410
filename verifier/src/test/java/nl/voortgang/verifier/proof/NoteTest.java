package nl.voortgang.verifier.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.voortgang.verifier.fixture.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, keys and checkpoints are read strictly, and believed only where they are signed. */
class NoteTest {
    /** The example in the documentation of Go's package golang.org/x/mod/sumdb/note. */
    private static final String KNOWN_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String KNOWN_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final SigningKey KEY = new SigningKey("town.example/log");
    private static final SigningKey OTHER = new SigningKey("town.example/log");

    @Test
    void a_note_signed_by_another_program_is_read_and_verified() throws Malformed {
        assertThat(Note.read(KNOWN_NOTE).isSignedBy(VerifierKey.read(KNOWN_KEY)))
                .isTrue();
        assertThat(VerifierKey.read(KNOWN_KEY)).hasToString(KNOWN_KEY);
    }

    @Test
    void a_changed_text_is_not_signed() throws Malformed {
        assertThat(Note.read(KNOWN_NOTE.replace("answer", "Answer")).isSignedBy(VerifierKey.read(KNOWN_KEY)))
                .isFalse();
    }

    @Test
    void the_signature_of_another_key_counts_for_nothing() throws Malformed {
        Note note = Note.read(SigningKey.note("text\n", OTHER));

        assertThat(note.isSignedBy(VerifierKey.read(KEY.publicText()))).isFalse();
    }

    @Test
    void signatures_of_others_beside_the_right_one_are_ignored() throws Malformed {
        Note note = Note.read(SigningKey.note("text\n", OTHER, KEY));

        assertThat(note.isSignedBy(VerifierKey.read(KEY.publicText()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name AAAA\n",
                "text\n\n- name AAAAAAAAAAAA\n",
                "text\n\n— name AAAAAAAAAAAA",
                "text\n\n— name AAAAAAAAAA\n",
                "te\txt\n\n— name AAAAAAAAAAAA\n",
                "text\n\n— name AAAAAAAAAAAA more\n"
            })
    void what_is_no_signed_note_is_refused(String text) {
        assertThatThrownBy(() -> Note.read(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void what_is_no_verifier_key_is_refused(String text) {
        assertThatThrownBy(() -> VerifierKey.read(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_checkpoint_says_which_log_how_many_events_and_what_they_lead_to() throws Malformed {
        byte[] root = Hashing.sha256(new byte[] {1});

        Checkpoint checkpoint = Checkpoint.read(KEY.checkpoint(12_345, root));

        assertThat(checkpoint.origin()).isEqualTo("town.example/log");
        assertThat(checkpoint.size()).isEqualTo(12_345);
        assertThat(Hashing.fromBase64(checkpoint.root())).isEqualTo(root);
        assertThat(checkpoint.isSignedBy(VerifierKey.read(KEY.publicText()))).isTrue();
        assertThat(checkpoint.isSignedBy(VerifierKey.read(OTHER.publicText()))).isFalse();
    }

    @Test
    void a_checkpoint_of_another_log_is_not_this_keys_even_if_the_key_signed_it() throws Malformed {
        String note = SigningKey.note("elsewhere\n1\n" + Hashing.base64(new byte[32]) + "\n", KEY);

        assertThat(Checkpoint.read(note).isSignedBy(VerifierKey.read(KEY.publicText())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "town.example/log\n1\nAAAA\n",
                "town.example/log\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "town.example/log\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "town.example/log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                "town.example/log\n1\n",
                "town.example/log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.read(SigningKey.note(text, KEY))).isInstanceOf(Malformed.class);
    }

    @Test
    void keys_are_followed_from_the_first_to_the_one_of_a_size() throws Malformed {
        KeyChain chain = chain(KEY.publicText(), KEY.statement(1, 0), OTHER.statement(2, 300, KEY));

        assertThat(chain.breaks()).isEmpty();
        assertThat(chain.keyFor(300)).hasToString(KEY.publicText());
        assertThat(chain.keyFor(301)).hasToString(OTHER.publicText());
        assertThat(chain.keyFor(0)).isNull();
    }

    @Test
    void a_key_that_nobody_vouches_for_is_not_followed() throws Malformed {
        assertThat(chain(KEY.publicText(), KEY.statement(1, 0), OTHER.statement(2, 300))
                        .keyFor(301))
                .hasToString(KEY.publicText());
        assertBroken("not signed by the key before it", KEY.statement(1, 0), OTHER.statement(2, 300));
        assertBroken("not signed by itself", KEY.statement(1, 0), forgedSuccessor());
        assertBroken("does not follow on key 1", KEY.statement(1, 0), OTHER.statement(3, 300, KEY));
        assertBroken("statements before it are missing", OTHER.statement(2, 300, KEY));
        assertBroken("not the key that was given to trust", OTHER.statement(1, 0));
        SigningKey third = new SigningKey("town.example/log");
        assertBroken(
                "earlier than the key before it",
                KEY.statement(1, 0),
                OTHER.statement(2, 300, KEY),
                third.statement(3, 299, OTHER));
        SigningKey elsewhere = new SigningKey("elsewhere");
        assertBroken("of another log", KEY.statement(1, 0), elsewhere.statement(2, 300, KEY));
    }

    /** A statement about a key that has not signed it: somebody claims a key that is not theirs. */
    private static String forgedSuccessor() {
        return SigningKey.note("town.example/log\nkey 2\nsince 300\n" + OTHER.publicText() + "\n", KEY);
    }

    private static void assertBroken(String reason, String... statements) throws Malformed {
        assertThat(chain(KEY.publicText(), statements).breaks())
                .singleElement()
                .asString()
                .contains(reason);
    }

    private static KeyChain chain(String trusted, String... statements) throws Malformed {
        List<KeyStatement> read = new java.util.ArrayList<>();
        for (String statement : statements) {
            read.add(KeyStatement.read(statement));
        }
        return KeyChain.follow(read, VerifierKey.read(trusted));
    }
}
