package nl.voortgang.query.budgetledger;

import java.util.UUID;
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
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.AssessmentCorrected;
import nl.voortgang.events.GoalEvent.GoalAssessed;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalNarrativeWritten;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingNarrativeWritten;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.budgetledger.SubjectFold.Version;
import org.jspecify.annotations.Nullable;

/** What the events of headings, goals and activities mean for the subjects of budget lines. What is reported on them means nothing here. */
final class OutlineEvents {
    private final SubjectFold subjects;

    OutlineEvents(SubjectFold subjects) {
        this.subjects = subjects;
    }

    void apply(HeadingEvent event, long position) {
        UUID id = event.headingId().value();
        switch (event) {
            case HeadingDefined it ->
                subjects.define(
                        id,
                        position,
                        it.organisationId().value(),
                        Subject.of(it.kind(), it.headingId()).kind(),
                        it.code(),
                        it.title(),
                        value(it.parentId()));
            case HeadingRevised it ->
                subjects.change(id, position, was -> was.described(it.title(), value(it.parentId())));
            case HeadingRenumbered it -> subjects.change(id, position, was -> was.renumbered(it.code()));
            case HeadingRetired ignored -> subjects.change(id, position, Version::ended);
            case HeadingNarrativeWritten ignored -> {}
        }
    }

    private static @Nullable UUID value(@Nullable HeadingId id) {
        return id == null ? null : id.value();
    }

    void apply(GoalEvent event, long position) {
        UUID id = event.goalId().value();
        switch (event) {
            case GoalDefined it ->
                subjects.define(
                        id,
                        position,
                        it.organisationId().value(),
                        SubjectKind.GOAL,
                        it.code(),
                        it.title(),
                        it.parentId());
            case GoalRevised it -> subjects.change(id, position, was -> was.described(it.title(), it.parentId()));
            case GoalRenumbered it -> subjects.change(id, position, was -> was.renumbered(it.code()));
            case GoalRetired ignored -> subjects.change(id, position, Version::ended);
            case GoalAssessed ignored -> {}
            case AssessmentCorrected ignored -> {}
            case GoalNarrativeWritten ignored -> {}
        }
    }

    void apply(ActivityEvent event, long position) {
        UUID id = event.activityId().value();
        switch (event) {
            case ActivityPlanned it ->
                subjects.define(
                        id,
                        position,
                        it.organisationId().value(),
                        SubjectKind.ACTIVITY,
                        it.code(),
                        it.title(),
                        it.parentId());
            case ActivityRevised it -> subjects.change(id, position, was -> was.described(it.title(), it.parentId()));
            case ActivityRenumbered it -> subjects.change(id, position, was -> was.renumbered(it.code()));
            case ActivityRetired ignored -> subjects.change(id, position, Version::ended);
            case StatusReported ignored -> {}
            case StatusConfirmedUnchanged ignored -> {}
            case StatusCorrected ignored -> {}
            case StatusReturned ignored -> {}
            case ActivityAssigned ignored -> {}
            case HintOverridden ignored -> {}
            case StatusApproved ignored -> {}
            case ActivityNarrativeWritten ignored -> {}
        }
    }
}
