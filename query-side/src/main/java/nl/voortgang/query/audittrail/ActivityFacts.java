package nl.voortgang.query.audittrail;

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
import nl.voortgang.events.Subject;

/** What the events of an activity say. */
final class ActivityFacts {
    private ActivityFacts() {}

    static Facts of(ActivityEvent event) {
        return said(event).about(List.of(Subject.of(event.activityId())));
    }

    private static Facts said(ActivityEvent event) {
        return switch (event) {
            case ActivityPlanned it ->
                Facts.ofItself()
                        .says("code", it.code())
                        .says("title", it.title())
                        .says("description", it.description())
                        .says("parent", it.parentId())
                        .says("completionYear", it.completionYear());
            case ActivityRevised it ->
                Facts.ofItself()
                        .because(it.reason())
                        .says("title", it.title())
                        .says("description", it.description())
                        .says("parent", it.parentId())
                        .says("completionYear", it.completionYear());
            case ActivityRenumbered it -> Facts.ofItself().because(it.reason()).says("code", it.code());
            case ActivityRetired it -> Facts.ofItself().because(it.reason()).says("retired", true);
            case ActivityAssigned it -> Facts.ofItself().says("unit", it.unit());
            case HintOverridden it ->
                // Each kind of hint is a part of its own: overriding one says nothing about another.
                Facts.ofPart("hint/" + it.periodId().code() + "/" + it.hint())
                        .in(it.periodId())
                        .because(it.reason())
                        .says("hint", it.hint());
            case StatusReported it -> ReportFacts.status(it.periodId(), it.details());
            case StatusConfirmedUnchanged it ->
                ReportFacts.status(it.periodId(), it.details())
                        .says("confirmedPeriod", it.confirmedPeriodId().code());
            case StatusCorrected it ->
                // What was approved or returned is the version that is corrected, not the new one.
                ReportFacts.status(it.periodId(), it.details())
                        .says("review", null)
                        .because(it.reason());
            case StatusReturned it ->
                ReportFacts.ofReport(it.periodId()).says("review", "RETURNED").because(it.reason());
            case StatusApproved it -> ReportFacts.ofReport(it.periodId()).says("review", "APPROVED");
            case ActivityNarrativeWritten it -> ReportFacts.narrative(it.narrative());
        };
    }
}
