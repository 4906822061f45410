package nl.voortgang.query.budgetledger;

import java.sql.Connection;
import java.sql.SQLException;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.OverspendingEvent.OverspendingClassified;
import nl.voortgang.events.OverspendingId;
import nl.voortgang.eventstore.LoggedEvent;

/** What accountants said of overspending; the newest before a moment, of each programme and year, is what was said then. */
final class OverspendingFold {
    private final AddedRows rows = new AddedRows(
            "overspending",
            "organisation",
            "fiscal_year",
            "programme_id",
            "classification",
            "reason",
            "actor",
            "recorded_at",
            "position");

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

    void flush(Connection tables) throws SQLException {
        rows.flush(tables);
    }
}
