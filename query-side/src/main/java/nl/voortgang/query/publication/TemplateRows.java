package nl.voortgang.query.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.events.TemplateEvent;
import nl.voortgang.events.TemplateEvent.TemplateDefined;
import nl.voortgang.events.TemplateEvent.TemplateRetired;
import nl.voortgang.events.TemplateId;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** The templates that one batch of events changes. There are few, so each is read when it is first needed. */
final class TemplateRows {
    static final String TABLES = """
            create table template (
                organisation text not null, name text not null,
                version integer not null, title text not null, digest text not null, retired boolean not null,
                revision bigint not null,
                from_position bigint not null, to_position bigint not null,
                primary key (organisation, name, from_position));
            create unique index template_now on template (organisation, name)
                where to_position = 9223372036854775807;
            """;

    private static final String CURRENT =
            "select * from template where organisation = ? and name = ? and to_position = 9223372036854775807";

    private final VersionedRows rows;
    private final Map<TemplateId, TemplateView> current = new HashMap<>();
    private final Tables tables;

    TemplateRows(Tables tables) {
        this.tables = tables;
        rows = tables.versioned(
                "template",
                List.of("organisation", "name"),
                List.of("version", "title", "digest", "retired", "revision"));
    }

    void apply(TemplateEvent event, LoggedEvent logged) throws SQLException {
        TemplateId id = event.templateId();
        TemplateView before = current(id);
        if (before != null && before.revision() >= logged.sequence()) {
            return;
        }
        TemplateView after =
                switch (event) {
                    case TemplateDefined it ->
                        new TemplateView(id.name(), it.version(), it.title(), it.digest(), false, logged.sequence());
                    case TemplateRetired ignored -> retired(before, id, logged.sequence());
                };
        current.put(id, after);
        rows.put(
                List.of(id.organisationId().value(), id.name()),
                logged.position(),
                after.version(),
                after.title(),
                after.digest(),
                after.retired(),
                after.revision());
    }

    private static TemplateView retired(@Nullable TemplateView before, TemplateId id, long revision) {
        if (before == null) {
            throw new IllegalStateException("retired before it was defined: template " + id);
        }
        return new TemplateView(before.name(), before.version(), before.title(), before.digest(), true, revision);
    }

    private @Nullable TemplateView current(TemplateId id) throws SQLException {
        if (!current.containsKey(id)) {
            tables.read(stored -> read(id, stored));
        }
        return current.get(id);
    }

    private void read(TemplateId id, Connection stored) throws SQLException {
        try (PreparedStatement query = stored.prepareStatement(CURRENT)) {
            query.setString(1, id.organisationId().value());
            query.setString(2, id.name());
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    current.put(id, read(row));
                }
            }
        }
    }

    static TemplateView read(ResultSet row) throws SQLException {
        return new TemplateView(
                row.getString("name"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("digest"),
                row.getBoolean("retired"),
                row.getLong("revision"));
    }
}
