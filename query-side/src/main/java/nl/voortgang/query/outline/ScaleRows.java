package nl.voortgang.query.outline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.ScaleValue;

/** The scale versions that one batch of events adds. A version never changes, so a row has a beginning and no end. */
final class ScaleRows {
    private final List<Defined> added = new ArrayList<>();
    private final Connection tables;

    private record Defined(StatusScaleDefined scale, long position) {}

    ScaleRows(Connection tables) {
        this.tables = tables;
    }

    void add(StatusScaleDefined scale, long position) {
        added.add(new Defined(scale, position));
    }

    void flush() throws SQLException {
        if (added.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                tables.prepareStatement("insert into scale_value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Defined defined : added) {
                int place = 0;
                for (ScaleValue value : defined.scale().values()) {
                    insert.setString(1, defined.scale().organisationId().value());
                    insert.setInt(2, defined.scale().version());
                    insert.setInt(3, place++);
                    insert.setString(4, value.code());
                    insert.setString(5, value.label());
                    insert.setString(6, value.definition());
                    insert.setString(7, value.level().name());
                    insert.setString(8, value.colour());
                    insert.setString(9, value.shape().name());
                    insert.setLong(10, defined.position());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
        added.clear();
    }
}
