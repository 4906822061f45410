package nl.voortgang.query.statustimeline;

import java.util.ArrayList;
import java.util.List;
import nl.voortgang.events.FreeText;
import org.jspecify.annotations.Nullable;

/** The clear texts of one event. Remembers which could no longer be read, so that "erased" can be told from "never written". */
final class Texts {
    private final List<String> erased = new ArrayList<>();

    @Nullable
    String clear(String field, @Nullable FreeText text) {
        if (text == null) {
            return null;
        }
        if (text.isErased()) {
            erased.add(field);
        }
        return text.value();
    }

    /** The fields that were erased, separated by commas; null where none was. To be asked after the texts. */
    @Nullable
    String erased() {
        return erased.isEmpty() ? null : String.join(",", erased);
    }
}
