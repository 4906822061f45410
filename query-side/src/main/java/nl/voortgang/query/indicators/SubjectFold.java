package nl.voortgang.query.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.NaturalOrder;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** What indicators can belong to, as far as it is shown with them and orders them. */
final class SubjectFold {
    private final Tables tables;
    private final Map<UUID, Version> current = new HashMap<>();
    private final VersionedRows rows;

    private record Version(
            String organisation, SubjectKind kind, @Nullable String code, String title, long created, long from) {}

    SubjectFold(Tables tables) {
        this.tables = tables;
        rows = tables.versioned(
                "subject",
                List.of("id"),
                List.of("organisation", "kind", "code", "title", "sort_key", "created_position"));
    }

    void load(List<UUID> ids) throws SQLException {
        Stored.read(tables, "subject", "id", ids, row -> current.put(row.getObject("id", UUID.class), version(row)));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString("organisation"),
                SubjectKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("title"),
                row.getLong("created_position"),
                row.getLong("from_position"));
    }

    void define(UUID id, long position, String organisation, SubjectKind kind, @Nullable String code, String title) {
        if (!current.containsKey(id)) {
            put(id, new Version(organisation, kind, code, title, position, position));
        }
    }

    void rename(UUID id, long position, String title) {
        Version before = before(id);
        if (before.from() < position && !before.title().equals(title)) {
            put(
                    id,
                    new Version(
                            before.organisation(), before.kind(), before.code(), title, before.created(), position));
        }
    }

    void renumber(UUID id, long position, @Nullable String code) {
        Version before = before(id);
        if (before.from() < position) {
            put(
                    id,
                    new Version(
                            before.organisation(), before.kind(), code, before.title(), before.created(), position));
        }
    }

    /** A version as new as an event means that the event was projected before. */
    private Version before(UUID id) {
        Version before = current.get(id);
        if (before == null) {
            throw new IllegalStateException("changed before it was defined: " + id);
        }
        return before;
    }

    private void put(UUID id, Version version) {
        current.put(id, version);
        rows.put(
                List.of(id),
                version.from(),
                version.organisation(),
                version.kind().name(),
                version.code(),
                version.title(),
                NaturalOrder.key(version.code(), version.created()),
                version.created());
    }
}
