package nl.voortgang.eventstore.transparency;

/**
 * Which key signs from which size of the log on.
 *
 * @param number 1 for the first key, and so on
 * @param since checkpoints of more events than this are signed by this key
 * @param note what says so, signed by the key itself and by the one before it
 */
public record KeyStatement(int number, long since, VerifierKey key, String note) {

    static KeyStatement first(SigningKey key) {
        String text = text(1, 0, key.verifierKey());
        return new KeyStatement(
                1, 0, key.verifierKey(), SignedNote.sign(text, key).toString());
    }

    /** The statement of the key that follows, signed by both. */
    KeyStatement followedBy(SigningKey next, long since, SigningKey own) {
        String text = text(number + 1, since, next.verifierKey());
        return new KeyStatement(
                number + 1,
                since,
                next.verifierKey(),
                SignedNote.sign(text, next, own).toString());
    }

    private static String text(int number, long since, VerifierKey key) {
        return key.name() + "\nkey " + number + "\nsince " + since + "\n" + key + "\n";
    }
}
