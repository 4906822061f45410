package nl.voortgang.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a table without keys: those of one kind of one share of the events. */
abstract class BareRows {
    private CopyText ready = new CopyText();

    CopyText ready() {
        return ready;
    }

    /** What is ready, for somebody else to send. */
    CopyText takeReady() {
        CopyText taken = ready;
        ready = new CopyText();
        return taken;
    }

    /** Nothing more comes: whatever waits for its end has none. */
    void conclude() {}

    /** Rows that are written as they come. */
    static final class Added extends BareRows implements AddedRows {
        private final int columns;

        Added(int columns) {
            this.columns = columns;
        }

        @Override
        public void add(@Nullable Object... values) {
            if (values.length != columns) {
                throw new IllegalArgumentException(columns + " columns, got " + values.length + " values");
            }
            for (Object value : values) {
                ready().value(value);
            }
            ready().endRow();
        }
    }

    /** What a kind of rows is written to. */
    record Target(String table, List<String> columns, List<String> keyColumns) {
        String statement() {
            return CopyText.statement(table, columns);
        }
    }
}
