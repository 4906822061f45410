package nl.voortgang.exchange.present;

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
import nl.voortgang.events.FreeText;
import nl.voortgang.exchange.format.ActivitySheet;
import org.jspecify.annotations.Nullable;

/** An activity's events as values of its rows. */
final class ActivityFold {
    private ActivityFold() {}

    static void add(ActivityEvent event, Origin by, Present present) {
        Known known = present.item(ActivitySheet.SHEET, Present.ITSELF, by);
        switch (event) {
            case ActivityPlanned e -> {
                known.set(ActivitySheet.CODE, e.code(), by);
                describe(known, by, e.title(), e.description(), e.parentId(), e.completionYear());
            }
            case ActivityRevised e -> describe(known, by, e.title(), e.description(), e.parentId(), e.completionYear());
            case ActivityRenumbered e -> known.set(ActivitySheet.CODE, e.code(), by);
            case ActivityRetired e ->
                known.set(ActivitySheet.CODE, null, by).set(ActivitySheet.RETIRED, Known.RETIRED, by);
            case ActivityAssigned e -> known.set(ActivitySheet.UNIT, e.unit(), by);
            case HintOverridden e -> {
                // No column says what looked wrong about a report.
            }
            case StatusReported e -> ReportFold.report(e.periodId(), e.details(), by, present);
            case StatusConfirmedUnchanged e -> ReportFold.report(e.periodId(), e.details(), by, present);
            case StatusCorrected e -> ReportFold.report(e.periodId(), e.details(), by, present);
            case StatusReturned e -> {
                // Whoever returned a report asks for another: a file may bring it.
            }
            case StatusApproved e -> ReportFold.approve(e.periodId(), by, present);
            case ActivityNarrativeWritten e -> ReportFold.write(e.narrative(), by, present);
        }
    }

    private static void describe(
            Known known,
            Origin by,
            String title,
            @Nullable FreeText description,
            @Nullable UUID parentId,
            @Nullable Integer completionYear) {
        known.set(ActivitySheet.TITLE, title, by)
                .set(ActivitySheet.DESCRIPTION, description, by)
                .set(ActivitySheet.PARENT, parentId, by)
                .set(ActivitySheet.COMPLETION_YEAR, completionYear, by);
    }
}
