package nl.voortgang.verifier.proof;

import java.util.List;

/**
 * Says which key signs, from which size of the tree on.
 *
 * @param number from 1
 * @param since checkpoints beyond this size are signed by the key
 * @param text the whole note as it was written
 */
public record KeyStatement(int number, long since, VerifierKey key, Note note, String text) {

    /** Reads a statement. Whether it is signed as it must be is another question. */
    public static KeyStatement read(String text) throws Malformed {
        Note note = Note.read(text);
        List<String> lines = note.lines();
        if (lines.size() != 4) {
            throw new Malformed("a key statement has four lines: origin, key, since and verifier key");
        }
        VerifierKey key = VerifierKey.read(lines.get(3));
        if (!lines.get(0).equals(key.name())) {
            throw new Malformed("a key statement whose key has another name than its origin: " + key.name());
        }
        long number = after("key ", lines.get(1));
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new Malformed("keys are numbered from 1: " + number);
        }
        return new KeyStatement((int) number, after("since ", lines.get(2)), key, note, text);
    }

    private static long after(String word, String line) throws Malformed {
        if (!line.startsWith(word)) {
            throw new Malformed("a line of a key statement that does not begin with '" + word.strip() + "': " + line);
        }
        return Note.number(line.substring(word.length()));
    }
}
