package nl.voortgang.query.budgetledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import org.jspecify.annotations.Nullable;

/** Values that more than one answer reads from a row. */
final class Columns {
    private Columns() {}

    static @Nullable Decision decision(ResultSet row) throws SQLException {
        return decision(row, "decision");
    }

    /** A decision from the three columns that begin so. */
    static @Nullable Decision decision(ResultSet row, String prefix) throws SQLException {
        String number = row.getString(prefix + "_number");
        return number == null
                ? null
                : new Decision(
                        number,
                        DecidingBody.valueOf(row.getString(prefix + "_body")),
                        row.getObject(prefix + "_date", LocalDate.class));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static <E extends Enum<E>> @Nullable E code(ResultSet row, String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
