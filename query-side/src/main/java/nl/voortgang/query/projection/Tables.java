package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables of a projection, as its fold sees them: rows that were stored before it began, or tables that it fills from nothing.
 *
 * <p>Columns of rows that are added or replaced are given with their types, for example {@code position bigint}.
 */
public interface Tables {

    VersionedRows versioned(String table, List<String> keyColumns, List<String> valueColumns);

    /** Rows of which each key comes once. */
    AddedRows added(String table, String... columns);

    /** Rows of which the first of each key stays. */
    AddedRows addedOnce(String table, String... columns);

    /** Rows of which the last of each key stays; of the added values those of the key come first. */
    ReplacedRows replaced(String table, List<String> keyColumns, List<String> valueColumns);

    /** Reads what was stored before the fold began. Does nothing where there was nothing: then the fold itself has put all there is. */
    void read(Reading reading) throws SQLException;

    /** Questions to stored rows, with unqualified names. */
    interface Reading {
        void from(Connection stored) throws SQLException;
    }
}
