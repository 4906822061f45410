package nl.voortgang.publication.report;

import java.util.List;
import java.util.UUID;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A programme, theme, goal or activity, with what was reported on it.
 *
 * @param depth how many items it stands under
 * @param parentId what it belongs to, which stands before it; null at the top
 * @param completionYear of an activity: the year in which it should be done
 * @param references of a goal: numbers or names of other documents
 * @param retired whether nothing more is reported on it; it is there because something was reported in a printed period
 * @param reports at most one for each printed period, in the order of the periods
 * @param narratives in the order of the periods, then of writing
 * @param erased the fields of this item whose text was made unreadable: they are null although something had been written
 */
public record Item(
        UUID id,
        SubjectKind kind,
        int depth,
        @Nullable UUID parentId,
        @Nullable String code,
        String title,
        @Nullable String description,
        @Nullable Integer completionYear,
        List<String> references,
        boolean retired,
        List<StatusReport> reports,
        List<Narrative> narratives,
        List<Indicator> indicators,
        List<String> erased) {
    public Item {
        references = List.copyOf(references);
        reports = List.copyOf(reports);
        narratives = List.copyOf(narratives);
        indicators = List.copyOf(indicators);
        erased = List.copyOf(erased);
    }
}
