package nl.voortgang.query.audittrail;

import java.util.List;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.AssessmentCorrected;
import nl.voortgang.events.GoalEvent.GoalAssessed;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalNarrativeWritten;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.events.Subject;

/** What the events of a goal say. */
final class GoalFacts {
    private GoalFacts() {}

    static Facts of(GoalEvent event) {
        return said(event).about(List.of(Subject.of(event.goalId())));
    }

    private static Facts said(GoalEvent event) {
        return switch (event) {
            case GoalDefined it ->
                Facts.ofItself()
                        .says("code", it.code())
                        .says("title", it.title())
                        .says("description", it.description())
                        .says("parent", it.parentId())
                        .says("references", it.references());
            case GoalRevised it ->
                Facts.ofItself()
                        .because(it.reason())
                        .says("title", it.title())
                        .says("description", it.description())
                        .says("parent", it.parentId())
                        .says("references", it.references());
            case GoalRenumbered it -> Facts.ofItself().because(it.reason()).says("code", it.code());
            case GoalRetired it -> Facts.ofItself().because(it.reason()).says("retired", true);
            case GoalAssessed it -> ReportFacts.status(it.periodId(), it.details());
            case AssessmentCorrected it ->
                ReportFacts.status(it.periodId(), it.details()).because(it.reason());
            case GoalNarrativeWritten it -> ReportFacts.narrative(it.narrative());
        };
    }
}
