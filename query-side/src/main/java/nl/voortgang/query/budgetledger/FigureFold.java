package nl.voortgang.query.budgetledger;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import nl.voortgang.events.Subject;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;

/** Figures as an imported report printed them. */
final class FigureFold {
    private final Tables tables;
    private final Map<UUID, Known> current = new HashMap<>();
    private final VersionedRows rows;

    private record Known(long created, long from) {}

    FigureFold(Tables tables) {
        this.tables = tables;
        rows = tables.versioned(
                "printed_figure",
                List.of("id"),
                List.of(
                        "organisation",
                        "subject_kind",
                        "subject_id",
                        "label",
                        "fiscal_year",
                        "kind",
                        "value",
                        "unit",
                        "source",
                        "created_position"));
    }

    void load(List<UUID> ids) throws SQLException {
        Stored.read(
                tables,
                "printed_figure",
                "id",
                ids,
                row -> current.put(
                        row.getObject("id", UUID.class),
                        new Known(row.getLong("created_position"), row.getLong("from_position"))));
    }

    void apply(PrintedFigureEvent event, long position) {
        switch (event) {
            case PrintedFigureRecorded it -> record(it, position);
        }
    }

    private void record(PrintedFigureRecorded it, long position) {
        UUID id = it.printedFigureId().value();
        Known before = current.getOrDefault(id, new Known(position, 0));
        if (before.from() >= position) {
            return;
        }
        current.put(id, new Known(before.created(), position));
        Subject subject = it.subject();
        FigureKind kind = it.kind();
        rows.put(
                List.of(id),
                position,
                it.organisationId().value(),
                subject == null ? null : subject.kind().name(),
                subject == null ? null : subject.id(),
                it.label(),
                it.fiscalYear(),
                kind == null ? null : kind.name(),
                it.value(),
                it.unit().name(),
                it.source(),
                before.created());
    }
}
