package nl.voortgang.query.indicators;

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
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;

/** What the events of headings, goals and activities mean for the subjects of indicators: a name and a number, nothing else. */
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
                        it.title());
            case HeadingRevised it -> subjects.rename(id, position, it.title());
            case HeadingRenumbered it -> subjects.renumber(id, position, it.code());
            case HeadingRetired ignored -> {}
            case HeadingNarrativeWritten ignored -> {}
        }
    }

    void apply(GoalEvent event, long position) {
        UUID id = event.goalId().value();
        switch (event) {
            case GoalDefined it ->
                subjects.define(id, position, it.organisationId().value(), SubjectKind.GOAL, it.code(), it.title());
            case GoalRevised it -> subjects.rename(id, position, it.title());
            case GoalRenumbered it -> subjects.renumber(id, position, it.code());
            case GoalRetired ignored -> {}
            case GoalAssessed ignored -> {}
            case AssessmentCorrected ignored -> {}
            case GoalNarrativeWritten ignored -> {}
        }
    }

    void apply(ActivityEvent event, long position) {
        UUID id = event.activityId().value();
        switch (event) {
            case ActivityPlanned it ->
                subjects.define(id, position, it.organisationId().value(), SubjectKind.ACTIVITY, it.code(), it.title());
            case ActivityRevised it -> subjects.rename(id, position, it.title());
            case ActivityRenumbered it -> subjects.renumber(id, position, it.code());
            case ActivityRetired ignored -> {}
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
