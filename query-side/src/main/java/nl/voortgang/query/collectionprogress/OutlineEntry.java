package nl.voortgang.query.collectionprogress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.voortgang.events.HeadingKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a heading, goal or activity.
 *
 * @param kind of a heading
 * @param created position at which it came to be
 */
record OutlineEntry(
        String organisation,
        @Nullable HeadingKind kind,
        @Nullable String code,
        String title,
        @Nullable UUID parentId,
        boolean retired,
        long created) {

    static OutlineEntry of(ResultSet row) throws SQLException {
        return new OutlineEntry(
                row.getString("organisation"),
                kind(row.getString("kind")),
                row.getString("code"),
                row.getString("title"),
                row.getObject("parent_id", UUID.class),
                row.getBoolean("retired"),
                row.getLong("created_position"));
    }

    OutlineEntry asHeading(HeadingKind newKind) {
        return new OutlineEntry(organisation, newKind, code, title, parentId, retired, created);
    }

    OutlineEntry revised(String newTitle, @Nullable UUID newParentId) {
        return new OutlineEntry(organisation, kind, code, newTitle, newParentId, retired, created);
    }

    OutlineEntry renumbered(@Nullable String newCode) {
        return new OutlineEntry(organisation, kind, newCode, title, parentId, retired, created);
    }

    OutlineEntry retire() {
        return new OutlineEntry(organisation, kind, code, title, parentId, true, created);
    }

    private static @Nullable HeadingKind kind(@Nullable String kind) {
        return kind == null ? null : HeadingKind.valueOf(kind);
    }
}
