package nl.voortgang.publication.report;

import java.util.List;
import java.util.UUID;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says other of an item than the edition before it.
 *
 * @param sort whether it came, went or changed
 * @param fields what else became other: names of fields of an item or of a report, and names of indicators
 */
public record EditedItem(
        SubjectKind kind,
        UUID id,
        @Nullable String code,
        String title,
        Sort sort,
        List<StatusEdit> statuses,
        List<String> fields) {
    /** What became of it as a whole. */
    public enum Sort {
        ADDED,
        RETIRED,
        CHANGED
    }

    /**
     * A status that became another one.
     *
     * @param period its label
     * @param from null where there was none
     * @param to null where there is none any more
     */
    public record StatusEdit(
            String period, @Nullable Status from, @Nullable Status to) {}

    public EditedItem {
        statuses = List.copyOf(statuses);
        fields = List.copyOf(fields);
    }
}
