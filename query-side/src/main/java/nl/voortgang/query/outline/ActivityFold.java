package nl.voortgang.query.outline;

import java.sql.SQLException;
import java.util.List;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.ActivityAssigned;
import nl.voortgang.events.ActivityEvent.ActivityNarrativeWritten;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.ActivityEvent.HintOverridden;
import nl.voortgang.events.ActivityEvent.StatusApproved;
import nl.voortgang.events.ActivityEvent.StatusConfirmedUnchanged;
import nl.voortgang.events.ActivityEvent.StatusCorrected;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityEvent.StatusReturned;
import nl.voortgang.events.SubjectKind;

/** What events of activities mean for the outline. */
final class ActivityFold {
    private final ItemRows rows;

    ActivityFold(ItemRows rows) {
        this.rows = rows;
    }

    void apply(ActivityEvent event, long position, long sequence) throws SQLException {
        ItemKey key = new ItemKey(OutlineLevel.ACTIVITY, event.activityId().value());
        rows.happened(key, position, sequence);
        switch (event) {
            case ActivityPlanned it -> rows.put(key, position, created(it, position));
            case ActivityRevised it ->
                rows.change(
                        key,
                        position,
                        item -> item.revised(
                                it.title(), it.description(), it.parentId(), it.completionYear(), List.of()));
            case ActivityRenumbered it -> rows.change(key, position, item -> item.renumbered(it.code()));
            case ActivityRetired ignored -> rows.change(key, position, Item::asRetired);
            case ActivityAssigned it -> rows.change(key, position, item -> item.assignedTo(it.unit()));
            case HintOverridden ignored -> {}
            case StatusReported ignored -> {}
            case StatusConfirmedUnchanged ignored -> {}
            case StatusCorrected ignored -> {}
            case StatusReturned ignored -> {}
            case StatusApproved ignored -> {}
            case ActivityNarrativeWritten ignored -> {}
        }
    }

    private static Item created(ActivityPlanned it, long position) {
        return new Item(
                it.organisationId().value(),
                SubjectKind.ACTIVITY,
                it.code(),
                it.title(),
                it.description(),
                it.parentId(),
                it.completionYear(),
                null,
                List.of(),
                false,
                position);
    }
}
