package nl.voortgang.exchange.present;

import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingNarrativeWritten;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingId;
import nl.voortgang.exchange.format.HeadingSheet;
import org.jspecify.annotations.Nullable;

/** The events of a programme or theme as values of its rows. */
final class HeadingFold {
    private HeadingFold() {}

    static void add(HeadingEvent event, Origin by, Present present) {
        Known known = present.item(HeadingSheet.SHEET, Present.ITSELF, by);
        switch (event) {
            case HeadingDefined e -> {
                known.set(HeadingSheet.KIND, e.kind(), by).set(HeadingSheet.CODE, e.code(), by);
                describe(known, by, e.title(), e.description(), e.parentId());
            }
            case HeadingRevised e -> describe(known, by, e.title(), e.description(), e.parentId());
            case HeadingRenumbered e -> known.set(HeadingSheet.CODE, e.code(), by);
            case HeadingRetired e ->
                known.set(HeadingSheet.CODE, null, by).set(HeadingSheet.RETIRED, Known.RETIRED, by);
            case HeadingNarrativeWritten e -> ReportFold.write(e.narrative(), by, present);
        }
    }

    private static void describe(
            Known known, Origin by, String title, @Nullable FreeText description, @Nullable HeadingId parentId) {
        known.set(HeadingSheet.TITLE, title, by)
                .set(HeadingSheet.DESCRIPTION, description, by)
                .set(HeadingSheet.PARENT, parentId == null ? null : parentId.value(), by);
    }
}
