package nl.voortgang.command.dispatch;

import nl.voortgang.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * One of several commands that are carried out together.
 *
 * @param expectedRevision the revision of its aggregate that the sender saw; null where any will do
 */
public record Conditional(Command command, @Nullable Long expectedRevision) {
    /** Whatever happened to its aggregate meanwhile. */
    public static Conditional of(Command command) {
        return new Conditional(command, null);
    }
}
