package nl.voortgang.query.outline;

import java.sql.SQLException;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.AssessmentCorrected;
import nl.voortgang.events.GoalEvent.GoalAssessed;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalNarrativeWritten;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.events.SubjectKind;

/** What events of goals mean for the outline. */
final class GoalFold {
    private final ItemRows rows;

    GoalFold(ItemRows rows) {
        this.rows = rows;
    }

    void apply(GoalEvent event, long position, long sequence) throws SQLException {
        ItemKey key = new ItemKey(OutlineLevel.GOAL, event.goalId().value());
        rows.happened(key, position, sequence);
        switch (event) {
            case GoalDefined it -> rows.put(key, position, created(it, position));
            case GoalRevised it ->
                rows.change(
                        key,
                        position,
                        item -> item.revised(it.title(), it.description(), it.parentId(), null, it.references()));
            case GoalRenumbered it -> rows.change(key, position, item -> item.renumbered(it.code()));
            case GoalRetired ignored -> rows.change(key, position, Item::asRetired);
            case GoalAssessed ignored -> {}
            case AssessmentCorrected ignored -> {}
            case GoalNarrativeWritten ignored -> {}
        }
    }

    private static Item created(GoalDefined it, long position) {
        return new Item(
                it.organisationId().value(),
                SubjectKind.GOAL,
                it.code(),
                it.title(),
                it.description(),
                it.parentId(),
                null,
                null,
                it.references(),
                false,
                position);
    }
}
