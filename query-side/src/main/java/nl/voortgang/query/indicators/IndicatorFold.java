package nl.voortgang.query.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.Event;
import nl.voortgang.events.IndicatorEvent.IndicatorDefined;
import nl.voortgang.events.IndicatorEvent.IndicatorRevised;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.Target;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** Indicators with their targets. */
final class IndicatorFold {
    private final Tables tables;
    private final Map<UUID, Known> current = new HashMap<>();
    private final VersionedRows rows;

    /** What every version has in common, and how new the newest is. */
    private record Known(SubjectKind subjectKind, UUID subjectId, long created, long from) {}

    IndicatorFold(Tables tables) {
        this.tables = tables;
        rows = tables.versioned(
                "indicator",
                List.of("id"),
                List.of(
                        "organisation",
                        "subject_kind",
                        "subject_id",
                        "name",
                        "target_operator",
                        "target_value",
                        "target_year",
                        "unit",
                        "baseline",
                        "source",
                        "sequence",
                        "created_position"));
    }

    void load(List<UUID> ids) throws SQLException {
        Stored.read(tables, "indicator", "id", ids, row -> current.put(row.getObject("id", UUID.class), known(row)));
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getObject("subject_id", UUID.class),
                row.getLong("created_position"),
                row.getLong("from_position"));
    }

    void define(IndicatorDefined it, LoggedEvent logged) {
        UUID id = it.indicatorId().value();
        if (!current.containsKey(id)) {
            long position = logged.position();
            Known known = new Known(it.subject().kind(), it.subject().id(), position, position);
            put(logged, id, known, it.name(), it.target(), it.unit(), it.baseline(), it.source());
        }
    }

    void revise(IndicatorRevised it, LoggedEvent logged) {
        UUID id = it.indicatorId().value();
        Known before = current.get(id);
        if (before == null) {
            throw new IllegalStateException("revised before it was defined: " + id);
        }
        if (before.from() < logged.position()) {
            Known known = new Known(before.subjectKind(), before.subjectId(), before.created(), logged.position());
            put(logged, id, known, it.name(), it.target(), it.unit(), it.baseline(), it.source());
        }
    }

    private void put(
            LoggedEvent logged,
            UUID id,
            Known known,
            String name,
            @Nullable Target target,
            @Nullable String unit,
            @Nullable BigDecimal baseline,
            @Nullable String source) {
        current.put(id, known);
        rows.put(
                List.of(id),
                known.from(),
                ((Event) logged.payload()).organisationId().value(),
                known.subjectKind().name(),
                known.subjectId(),
                name,
                target == null ? null : target.operator().name(),
                target == null ? null : target.value(),
                target == null ? null : target.year(),
                unit,
                baseline,
                source,
                logged.sequence(),
                known.created());
    }
}
