package nl.voortgang.eventstore.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures under it, as in C2SP {@code signed-note}.
 *
 * @param text every line of it ends with a newline
 * @param signatures lines as they stand, without their newline
 */
record SignedNote(String text, List<String> signatures) {
    private static final String DASH = "\u2014 ";

    static SignedNote sign(String text, SigningKey... keys) {
        return new SignedNote(
                text, Arrays.stream(keys).map(key -> signatureLine(text, key)).toList());
    }

    /** @throws IllegalArgumentException where it is no signed note */
    static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("not a signed note");
        }
        List<String> lines = note.length() == end + 2
                ? List.of()
                : List.of(note.substring(end + 2, note.length() - 1).split("\n", -1));
        if (lines.isEmpty() || !lines.stream().allMatch(line -> line.startsWith(DASH))) {
            throw new IllegalArgumentException("a signed note without signatures");
        }
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    boolean isSignedBy(VerifierKey key) {
        return signatures.stream().anyMatch(line -> isSignature(line, key));
    }

    private boolean isSignature(String line, VerifierKey key) {
        String[] parts = line.substring(DASH.length()).split(" ", -1);
        if (parts.length != 2 || !parts[0].equals(key.name())) {
            return false;
        }
        byte[] signature;
        try {
            signature = Base64.getDecoder().decode(parts[1]);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        int idLength = VerifierKey.ID_LENGTH;
        return signature.length > idLength
                && Arrays.equals(key.id(), Arrays.copyOf(signature, idLength))
                && key.verifies(bytes(text), Arrays.copyOfRange(signature, idLength, signature.length));
    }

    private static String signatureLine(String text, SigningKey key) {
        byte[] id = key.verifierKey().id();
        byte[] signature = key.sign(bytes(text));
        byte[] both = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, both, id.length, signature.length);
        return DASH + key.verifierKey().name() + " " + Base64.getEncoder().encodeToString(both);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }
}
