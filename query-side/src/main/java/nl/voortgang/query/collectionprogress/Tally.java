package nl.voortgang.query.collectionprogress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the query counted for one period directly under one heading or goal. */
record Tally(String periodCode, @Nullable UUID parentId, Counts counts) {

    static Tally of(ResultSet row) throws SQLException {
        int there = row.getInt("there");
        int reported = row.getInt("reported");
        Counts counts =
                switch (OutlineLevel.valueOf(row.getString("level"))) {
                    case ACTIVITY -> new Counts(there, reported, row.getInt("approved"), row.getInt("returned"), 0, 0);
                    case GOAL -> new Counts(0, 0, 0, 0, there, reported);
                    case HEADING -> Counts.NONE;
                };
        return new Tally(row.getString("period_code"), row.getObject("parent_id", UUID.class), counts);
    }
}
