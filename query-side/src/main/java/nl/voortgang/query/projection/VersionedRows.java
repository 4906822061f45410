package nl.voortgang.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of which every version is kept.
 *
 * <p>The table has, beside its key and value columns, {@code from_position} and {@code to_position}: a row was true from the one up to, and
 * not including, the other; {@link #FOREVER} means that it still is. Thus "as known at" is a condition on two columns.
 */
public interface VersionedRows {
    /** The {@code to_position} of a row that is still true. */
    long FOREVER = Long.MAX_VALUE;

    /** From this position on the row has these values. Of several at one position the last counts. */
    void put(List<Object> key, long position, @Nullable Object... values);

    /** From this position on the row is no longer there. */
    void end(List<Object> key, long position);
}
