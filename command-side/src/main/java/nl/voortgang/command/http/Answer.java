package nl.voortgang.command.http;

import nl.voortgang.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * The command a request asks for, and how it is answered once accepted. Depends on the request alone, so that a repeated request gets the
 * same answer.
 *
 * @param location where what was made can be read; null where nothing was made
 * @param body sent as JSON; null for an empty answer
 */
public record Answer(
        Command command,
        @Nullable String location,
        @Nullable Object body) {
    /** Something was made, and can be read there. */
    public static Answer created(Command command, String location, Object body) {
        return new Answer(command, location, body);
    }

    /** Something was changed; there is nothing to say but its new revision. */
    public static Answer changed(Command command) {
        return new Answer(command, null, null);
    }
}
