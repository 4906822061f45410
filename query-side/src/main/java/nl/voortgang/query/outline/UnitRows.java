package nl.voortgang.query.outline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;

/** The organisational units that one batch of events changes. There are few, so each is read when it is first needed. */
final class UnitRows {
    static final String TABLES = """
            create table unit (
                organisation text not null, code text not null, name text not null, retired boolean not null,
                from_position bigint not null, to_position bigint not null,
                primary key (organisation, code, from_position));
            create unique index unit_now on unit (organisation, code) where to_position = 9223372036854775807;
            """;

    private final VersionedRows rows;
    private final Map<List<Object>, String> names = new HashMap<>();
    private final Tables tables;

    UnitRows(Tables tables) {
        this.tables = tables;
        rows = tables.versioned("unit", List.of("organisation", "code"), List.of("name", "retired"));
    }

    void apply(UnitDefined event, long position) {
        List<Object> key = List.of(event.organisationId().value(), event.code());
        names.put(key, event.name());
        rows.put(key, position, event.name(), false);
    }

    void apply(UnitRetired event, long position) throws SQLException {
        List<Object> key = List.of(event.organisationId().value(), event.code());
        String name = names.get(key);
        rows.put(key, position, name == null ? load(key) : name, true);
    }

    private String load(List<Object> key) throws SQLException {
        tables.read(stored -> read(key, stored));
        String found = names.get(key);
        if (found == null) {
            throw new IllegalStateException("never came to be: unit " + key);
        }
        return found;
    }

    private void read(List<Object> key, Connection stored) throws SQLException {
        try (PreparedStatement query = stored.prepareStatement("select name from unit"
                + " where organisation = ? and code = ? and to_position = 9223372036854775807")) {
            query.setString(1, key.get(0).toString());
            query.setString(2, key.get(1).toString());
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    names.put(key, row.getString(1));
                }
            }
        }
    }
}
