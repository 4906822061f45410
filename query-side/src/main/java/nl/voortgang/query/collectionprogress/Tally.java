package nl.voortgang.query.collectionprogress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import org.jspecify.annotations.Nullable;

/** What the query counted for one period directly under one heading or goal. */
record Tally(PeriodId period, @Nullable UUID parentId, Counts counts) {

    static Tally of(ResultSet row) throws SQLException {
        int there = row.getInt("there");
        int reported = row.getInt("reported");
        Counts counts =
                switch (OutlineLevel.valueOf(row.getString("level"))) {
                    case ACTIVITY -> new Counts(there, reported, row.getInt("approved"), row.getInt("returned"), 0, 0);
                    case GOAL -> new Counts(0, 0, 0, 0, there, reported);
                    case HEADING -> Counts.NONE;
                };
        return new Tally(
                new PeriodId(new OrganisationId(row.getString("organisation")), row.getString("period_code")),
                row.getObject("parent_id", UUID.class),
                counts);
    }
}
