package nl.voortgang.query.budgetledger;

import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.OverspendingEvent.OverspendingClassified;
import nl.voortgang.events.OverspendingId;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.AddedRows;
import nl.voortgang.query.projection.Tables;

/** What accountants said of overspending; the newest before a moment, of each programme and year, is what was said then. */
final class OverspendingFold {
    private final AddedRows rows;

    OverspendingFold(Tables tables) {
        rows = tables.addedOnce(
                "overspending",
                "organisation text",
                "fiscal_year integer",
                "programme_id uuid",
                "classification text",
                "reason text",
                "actor uuid",
                "recorded_at timestamptz",
                "position bigint");
    }

    void apply(OverspendingEvent event, LoggedEvent logged) {
        switch (event) {
            case OverspendingClassified it -> {
                OverspendingId id = it.overspendingId();
                rows.add(
                        id.organisationId().value(),
                        id.fiscalYear(),
                        id.programmeId(),
                        it.classification().name(),
                        it.reason().value(),
                        Recorded.actor(logged),
                        Recorded.at(logged),
                        logged.position());
            }
        }
    }
}
