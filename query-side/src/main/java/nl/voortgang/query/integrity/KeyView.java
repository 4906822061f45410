package nl.voortgang.query.integrity;

import nl.voortgang.eventstore.transparency.KeyStatement;

/**
 * A key that signs, or signed, checkpoints.
 *
 * @param since it signs checkpoints of more events than this
 * @param statement what says so, signed by the key and by the one before it
 */
public record KeyView(int number, long since, String verifierKey, String statement) {
    static KeyView of(KeyStatement statement) {
        return new KeyView(
                statement.number(), statement.since(), statement.key().toString(), statement.note());
    }
}
