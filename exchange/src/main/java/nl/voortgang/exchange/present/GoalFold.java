package nl.voortgang.exchange.present;

import java.util.List;
import java.util.UUID;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.AssessmentCorrected;
import nl.voortgang.events.GoalEvent.GoalAssessed;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalNarrativeWritten;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.exchange.format.GoalSheet;
import org.jspecify.annotations.Nullable;

/** A goal's events as values of its rows. */
final class GoalFold {
    private GoalFold() {}

    static void add(GoalEvent event, Origin by, Present present) {
        Known known = present.item(GoalSheet.SHEET, Present.ITSELF, by);
        switch (event) {
            case GoalDefined e -> {
                known.set(GoalSheet.CODE, e.code(), by);
                describe(known, by, e.title(), e.description(), e.parentId(), e.references());
            }
            case GoalRevised e -> describe(known, by, e.title(), e.description(), e.parentId(), e.references());
            case GoalRenumbered e -> known.set(GoalSheet.CODE, e.code(), by);
            case GoalRetired e -> known.set(GoalSheet.CODE, null, by).set(GoalSheet.RETIRED, Known.RETIRED, by);
            case GoalAssessed e -> ReportFold.report(e.periodId(), e.details(), by, present);
            case AssessmentCorrected e -> ReportFold.report(e.periodId(), e.details(), by, present);
            case GoalNarrativeWritten e -> ReportFold.write(e.narrative(), by, present);
        }
    }

    private static void describe(
            Known known,
            Origin by,
            String title,
            @Nullable FreeText description,
            @Nullable UUID parentId,
            List<String> references) {
        known.set(GoalSheet.TITLE, title, by)
                .set(GoalSheet.DESCRIPTION, description, by)
                .set(GoalSheet.PARENT, parentId, by)
                .set(GoalSheet.REFERENCES, references, by);
    }
}
