package nl.voortgang.query.projection;

import org.jspecify.annotations.Nullable;

/** Rows that are added to a table and have no versions. */
public interface AddedRows {
    void add(@Nullable Object... values);
}
