package nl.voortgang.query.budgetledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.OverspendingEvent.OverspendingClassified;
import nl.voortgang.events.OverspendingId;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.VersionedRows;

/** What accountants said of overspending; the newest of each programme and year counts. */
final class OverspendingFold {
    private final VersionedRows rows = new VersionedRows(
            "overspending",
            List.of("organisation", "fiscal_year", "programme_id"),
            List.of("classification", "reason", "actor", "recorded_at"));

    void apply(OverspendingEvent event, LoggedEvent logged) {
        switch (event) {
            case OverspendingClassified it -> {
                OverspendingId id = it.overspendingId();
                rows.put(
                        List.of(id.organisationId().value(), id.fiscalYear(), id.programmeId()),
                        logged.position(),
                        it.classification().name(),
                        it.reason().value(),
                        Recorded.actor(logged),
                        Recorded.at(logged));
            }
        }
    }

    void flush(Connection tables) throws SQLException {
        rows.flush(tables);
    }
}
