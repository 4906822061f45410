package nl.voortgang.exchange.file;

import java.io.IOException;
import java.util.List;
import nl.voortgang.exchange.format.Cell;
import org.jspecify.annotations.Nullable;

/** Writes tables one after another, as a workbook or as CSV files in a zip. */
public interface YearWriter extends AutoCloseable {

    /** Begins a table; its first row holds the names of the columns. */
    void table(String name, List<String> columns) throws IOException;

    /** Adds a row to the table begun last; null for an empty cell. */
    void row(List<? extends @Nullable Cell> cells) throws IOException;

    /** Ends the file; the stream stays open for its owner to close. */
    @Override
    void close() throws IOException;
}
