package nl.voortgang.query.collectionprogress;

import java.util.List;
import java.util.UUID;
import nl.voortgang.query.AsOf;
import org.jspecify.annotations.Nullable;

/** The activities that are to be reported on in a period, in natural order of their codes. */
public record Todo(List<Item> items, AsOf asOf) {

    /**
     * An activity and how far its report has come.
     *
     * @param parentId the goal, theme or programme it is done for
     */
    public record Item(
            UUID activityId,
            @Nullable String code,
            String title,
            @Nullable UUID parentId,
            ReportState state) {}
}
