package nl.voortgang.query.statusmatrix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a heading, goal or activity.
 *
 * @param created position at which it came to be
 */
record OutlineEntry(
        String organisation,
        @Nullable String code,
        String title,
        @Nullable UUID parentId,
        @Nullable Integer completionYear,
        boolean retired,
        long created) {

    static OutlineEntry of(ResultSet row) throws SQLException {
        return new OutlineEntry(
                row.getString("organisation"),
                row.getString("code"),
                row.getString("title"),
                row.getObject("parent_id", UUID.class),
                row.getObject("completion_year", Integer.class),
                row.getBoolean("retired"),
                row.getLong("created_position"));
    }

    OutlineEntry revised(String newTitle, @Nullable UUID newParentId, @Nullable Integer newCompletionYear) {
        return new OutlineEntry(organisation, code, newTitle, newParentId, newCompletionYear, retired, created);
    }

    OutlineEntry renumbered(@Nullable String newCode) {
        return new OutlineEntry(organisation, newCode, title, parentId, completionYear, retired, created);
    }

    OutlineEntry retire() {
        return new OutlineEntry(organisation, code, title, parentId, completionYear, true, created);
    }
}
