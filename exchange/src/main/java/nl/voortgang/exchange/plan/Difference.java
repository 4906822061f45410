package nl.voortgang.exchange.plan;

import java.util.Objects;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.present.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A value of the file that is not the present one.
 *
 * @param file what the file says
 * @param here what stands here now
 * @param origin who put that there; null where nothing was ever given
 */
public record Difference(
        Column<?> column,
        @Nullable Object file,
        @Nullable Object here,
        @Nullable Origin origin) {

    boolean isByPerson() {
        return origin != null && origin.isPerson();
    }

    public @Nullable String shownInFile() {
        return shown(file);
    }

    public @Nullable String shownHere() {
        return shown(here);
    }

    private @Nullable String shown(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        // What a key stands for is compared by its id, which is no text of the column's own.
        return column.kind().type().isInstance(value) ? column.cell(value).shown() : Objects.toString(value);
    }
}
