package nl.voortgang.query.budgetledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.NaturalOrder;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** What budget lines can be about: programmes, themes, goals and activities, with their place below each other. */
final class SubjectFold {
    private final Tables tables;
    private final Map<UUID, Version> current = new HashMap<>();
    private final VersionedRows rows;

    /** A subject from a position on. */
    record Version(
            String organisation,
            SubjectKind kind,
            @Nullable String code,
            String title,
            @Nullable UUID parent,
            boolean retired,
            long created,
            long from) {

        Version described(String newTitle, @Nullable UUID newParent) {
            return new Version(organisation, kind, code, newTitle, newParent, retired, created, from);
        }

        Version renumbered(@Nullable String newCode) {
            return new Version(organisation, kind, newCode, title, parent, retired, created, from);
        }

        Version ended() {
            return new Version(organisation, kind, code, title, parent, true, created, from);
        }

        Version since(long position) {
            return new Version(organisation, kind, code, title, parent, retired, created, position);
        }
    }

    SubjectFold(Tables tables) {
        this.tables = tables;
        rows = tables.versioned(
                "subject",
                List.of("id"),
                List.of(
                        "organisation",
                        "kind",
                        "code",
                        "title",
                        "parent_id",
                        "retired",
                        "sort_key",
                        "created_position"));
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
                row.getObject("parent_id", UUID.class),
                row.getBoolean("retired"),
                row.getLong("created_position"),
                row.getLong("from_position"));
    }

    void define(
            UUID id,
            long position,
            String organisation,
            SubjectKind kind,
            @Nullable String code,
            String title,
            @Nullable UUID parent) {
        if (!current.containsKey(id)) {
            put(id, new Version(organisation, kind, code, title, parent, false, position, position));
        }
    }

    /** Does nothing where the subject is as new as the event: then that was projected before. */
    void change(UUID id, long position, UnaryOperator<Version> change) {
        Version before = current.get(id);
        if (before == null) {
            throw new IllegalStateException("changed before it was defined: " + id);
        }
        if (before.from() < position) {
            put(id, change.apply(before).since(position));
        }
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
                version.parent(),
                version.retired(),
                NaturalOrder.key(version.code(), version.created()),
                version.created());
    }
}
