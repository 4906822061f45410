package nl.voortgang.verifier.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Sealed texts are opened as ADR 0004 describes them, and told apart from erased ones. */
class TextKeysTest {
    private static final UUID EVENT = new UUID(1, 2);

    @Test
    void a_text_is_recognised_under_its_key() throws Exception {
        byte[] keys = keys(2);

        assertThat(new TextKeys(EVENT, keys).open(sealed("It runs.", keys, 1, EVENT), 1))
                .isEqualTo(SealedText.of("It runs."))
                .isNotEqualTo(SealedText.of("It ran."));
    }

    @Test
    void under_a_destroyed_key_it_reads_as_erased() throws Exception {
        byte[] keys = keys(2);
        byte[] sealed = sealed("It runs.", keys, 1, EVENT);
        Arrays.fill(keys, 32, 64, (byte) 0);

        assertThat(new TextKeys(EVENT, keys).open(sealed, 1)).isEqualTo(SealedText.ERASED);
        assertThat(SealedText.ERASED.isErased()).isTrue();
    }

    @Test
    void another_key_or_another_event_does_not_open_it() throws Exception {
        byte[] keys = keys(2);
        byte[] sealed = sealed("It runs.", keys, 1, EVENT);

        assertThatThrownBy(() -> new TextKeys(EVENT, keys).open(sealed, 0))
                .isInstanceOf(Unreadable.class)
                .hasMessage("sealed text 0 was not sealed with its key");
        assertThatThrownBy(() -> new TextKeys(new UUID(1, 3), keys).open(sealed, 1))
                .isInstanceOf(Unreadable.class);
    }

    /** Keys are destroyed by overwriting them. One that is gone was removed by somebody who must not. */
    @Test
    void a_missing_key_is_not_a_destroyed_one() throws Exception {
        byte[] keys = keys(1);
        byte[] sealed = sealed("It runs.", keys, 0, EVENT);

        assertThatThrownBy(() -> new TextKeys(EVENT, null).open(sealed, 0))
                .isInstanceOf(Unreadable.class)
                .hasMessage("the key of sealed text 0 is missing, not destroyed");
        assertThatThrownBy(() -> new TextKeys(EVENT, keys).open(sealed, 1)).isInstanceOf(Unreadable.class);
    }

    private static byte[] keys(int count) {
        byte[] keys = new byte[32 * count];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (byte) (i + 1);
        }
        return keys;
    }

    private static byte[] sealed(String text, byte[] keys, int number, UUID event) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(Arrays.copyOfRange(keys, 32 * number, 32 * number + 32), "AES"),
                new GCMParameterSpec(128, new byte[12]));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(event.getMostSignificantBits())
                .putLong(event.getLeastSignificantBits())
                .array());
        return cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
