package nl.voortgang.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Rows of which the last of each key stays, and which a fold can find again, so that it need not remember them. */
public interface ReplacedRows extends AddedRows {

    /** Reads what earlier batches left under these keys. */
    void find(Collection<? extends List<?>> keys, Reading reading) throws SQLException;

    /** What to do with a row. */
    interface Reading {
        void of(ResultSet row) throws SQLException;
    }
}
