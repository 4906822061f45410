package nl.voortgang.web.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field null where it is about no field in particular
 * @param key of its sentence in the messages
 */
public record Problem(@Nullable String field, String key, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** The arguments in the form that templates need. */
    public Object[] parameters() {
        return arguments.toArray();
    }
}
