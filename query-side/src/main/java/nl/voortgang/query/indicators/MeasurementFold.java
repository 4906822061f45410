package nl.voortgang.query.indicators;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.IndicatorEvent.IndicatorMeasured;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;

/** Measurements: measuring again under the same id makes a new version of the same one, whatever its date. */
final class MeasurementFold {
    private final Tables tables;
    private final Map<Key, Known> current = new HashMap<>();
    private final VersionedRows rows;

    private record Key(UUID indicator, UUID measurement) {}

    private record Known(long created, long from) {}

    MeasurementFold(Tables tables) {
        this.tables = tables;
        rows = tables.versioned(
                "measurement",
                List.of("indicator_id", "id"),
                List.of("date", "value", "numerator", "denominator", "source", "sequence", "created_position"));
    }

    void load(List<UUID> measurements) throws SQLException {
        Stored.read(
                tables,
                "measurement",
                "id",
                measurements,
                row -> current.put(
                        new Key(row.getObject("indicator_id", UUID.class), row.getObject("id", UUID.class)),
                        new Known(row.getLong("created_position"), row.getLong("from_position"))));
    }

    void measure(IndicatorMeasured it, LoggedEvent logged) {
        Key key = new Key(it.indicatorId().value(), it.measurementId().value());
        Known before = current.getOrDefault(key, new Known(logged.position(), 0));
        if (before.from() >= logged.position()) {
            return;
        }
        current.put(key, new Known(before.created(), logged.position()));
        rows.put(
                List.of(key.indicator(), key.measurement()),
                logged.position(),
                it.date(),
                it.value(),
                it.numerator(),
                it.denominator(),
                it.source(),
                logged.sequence(),
                before.created());
    }
}
