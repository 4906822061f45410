package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are replaced while tables are filled. Those that are new are copied in; only those that may be there already are looked for. */
final class BareReplacements extends BareRows implements ReplacedRows {
    private final KeyedTable table;
    private final StoredAdditions again;
    private @Nullable SeenKeys seen;
    private @Nullable Asking asking;

    /** Runs something on the connection that fills the tables, between two sendings. */
    interface Asking {
        void ask(Tables.Reading question) throws SQLException;
    }

    BareReplacements(KeyedTable table) {
        this.table = table;
        this.again = table.replacing();
    }

    void askVia(Asking connection) {
        asking = connection;
    }

    @Override
    public void add(@Nullable Object... values) {
        List<@Nullable Object> key =
                Arrays.asList(values).subList(0, table.key().size());
        if (seen == null) {
            seen = new SeenKeys();
        }
        if (seen.mayContain(key)) {
            again.add(values);
            return;
        }
        seen.add(key);
        for (Object value : values) {
            ready().value(value);
        }
        ready().endRow();
    }

    @Override
    public void find(Collection<? extends List<?>> keys, Reading reading) throws SQLException {
        SeenKeys known = seen;
        Asking connection = asking;
        if (known == null || connection == null) {
            return;
        }
        List<? extends List<?>> there = keys.stream().filter(known::mayContain).toList();
        if (!there.isEmpty()) {
            connection.ask(stored -> table.find(there, reading, stored));
        }
    }

    /** To be called after what is new was sent. */
    void sendAgain(Connection connection) throws SQLException {
        again.flush(connection);
    }
}
