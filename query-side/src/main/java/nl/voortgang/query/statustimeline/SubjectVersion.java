package nl.voortgang.query.statustimeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;

/** One row of the table {@code subject}. */
record SubjectVersion(SubjectKey key, TimelineSubject shown, long sequence) {

    static SubjectVersion of(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SubjectVersion(
                new SubjectKey(OutlineLevel.valueOf(row.getString("level")), id),
                new TimelineSubject(
                        SubjectKind.valueOf(row.getString("kind")),
                        id,
                        new OrganisationId(row.getString("organisation")),
                        row.getString("code"),
                        row.getString("title"),
                        row.getBoolean("retired")),
                row.getLong("sequence"));
    }
}
