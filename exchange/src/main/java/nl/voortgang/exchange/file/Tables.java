package nl.voortgang.exchange.file;

import java.util.List;
import nl.voortgang.exchange.format.Cell;
import org.jspecify.annotations.Nullable;

/** Takes the tables of a file as they are read, row by row, so that no file needs to fit in memory twice. */
public interface Tables {

    /** Called once per table; null where its rows need not be read. */
    @Nullable
    Rows table(String name);

    /** Takes the rows of one table in order, the row with the names first; rows without any cell are left out. */
    @FunctionalInterface
    interface Rows {
        /**
         * One row.
         *
         * @param number as the person sees it in the file
         * @param cells null where a cell is empty
         */
        void row(int number, List<@Nullable Cell> cells);
    }
}
