package nl.voortgang.verifier.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with signatures under it.
 *
 * @param text with the newline that ends its last line: what is signed
 */
public record Note(String text, List<Line> signatures) {
    private static final String DASH = "— ";
    private static final int ID_BYTES = 4;
    private static final int SIGNATURE_BYTES = 64;

    /** One signature line. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(String name, byte[] keyId, byte[] signature) {
        boolean isOf(VerifierKey key) {
            return name.equals(key.name()) && Arrays.equals(keyId, key.id());
        }
    }

    /** Reads a note. Whether its signatures are good is another question. */
    public static Note read(String note) throws Malformed {
        int gap = note.lastIndexOf("\n\n");
        if (gap <= 0 || !note.endsWith("\n")) {
            throw new Malformed("not a signed note: a text, an empty line and signatures");
        }
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed("a signed note with control characters");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(gap + 2).split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(line(line));
            }
        }
        if (lines.isEmpty()) {
            throw new Malformed("a note without a signature");
        }
        return new Note(note.substring(0, gap + 1), List.copyOf(lines));
    }

    private static Line line(String line) throws Malformed {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(DASH)) {
            throw new Malformed("not a signature line: " + line);
        }
        byte[] bytes = Hashing.bytes(parts[2]);
        if (bytes.length <= ID_BYTES) {
            throw new Malformed("a signature line that is too short: " + line);
        }
        return new Line(parts[1], Arrays.copyOf(bytes, ID_BYTES), Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    /** Whether this key has signed, and every signature that claims to be this key's is good. */
    public boolean isSignedBy(VerifierKey key) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        List<Line> claimed = signatures.stream().filter(line -> line.isOf(key)).toList();
        return !claimed.isEmpty()
                && claimed.stream()
                        .allMatch(line ->
                                line.signature().length == SIGNATURE_BYTES && key.verifies(line.signature(), signed));
    }

    /** The lines of the text. */
    List<String> lines() {
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    /** A number without sign or leading zeros, as notes and proofs write it. */
    static long number(String text) throws Malformed {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new Malformed("not a number: " + text);
        }
        return Long.parseLong(text);
    }
}
