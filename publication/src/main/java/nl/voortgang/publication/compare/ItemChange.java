package nl.voortgang.publication.compare;

import java.util.List;
import nl.voortgang.publication.report.Item;
import org.jspecify.annotations.Nullable;

/**
 * What became of a programme, theme, goal or activity.
 *
 * @param before null where it was not there yet
 * @param after null where it is not there any more
 * @param values code, title and other short values, judgements, and what indicators say
 */
public record ItemChange(
        Sort sort,
        @Nullable Item before,
        @Nullable Item after,
        List<CellChange> cells,
        List<ValueChange> values,
        List<TextChange> texts) {
    /** What became of it as a whole. */
    public enum Sort {
        ADDED,
        /** Not there any more, or nothing more is reported on it. */
        RETIRED,
        CHANGED,
        SAME
    }

    public ItemChange {
        cells = List.copyOf(cells);
        values = List.copyOf(values);
        texts = List.copyOf(texts);
    }

    /** As it is now, or was last. */
    public Item item() {
        if (after != null) {
            return after;
        }
        if (before == null) {
            throw new IllegalStateException("an item that is in neither report");
        }
        return before;
    }

    public boolean isChange() {
        return sort != Sort.SAME;
    }
}
