package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.voortgang.eventstore.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** New tables from the first row to the last index, in one transaction: before {@link #finish} nobody sees anything of it, and without it nothing stays. */
final class Filling implements AutoCloseable {
    private static final int WORTH_SENDING = 1 << 18;

    private final ProjectionSchema schema;
    private final Connection connection;
    private final List<BareRows.Target> targets;
    private final List<LateEnds> lateEnds;
    private final KeysAndIndexes keysAndIndexes;
    private final List<Share.Parked> parkedBefore = new ArrayList<>();
    private List<Share> shares;
    private @Nullable SQLException broken;
    private boolean done;

    private Filling(ProjectionSchema schema, Connection connection, List<Share> shares) throws SQLException {
        this.schema = schema;
        this.connection = connection;
        this.shares = shares;
        this.targets = shares.getFirst().tables().targets();
        this.lateEnds = IntStream.range(0, targets.size())
                .mapToObj(number -> new LateEnds(connection, targets.get(number), number))
                .toList();
        schema.create(connection);
        this.keysAndIndexes = KeysAndIndexes.takenOff(
                connection, schema, shares.getFirst().tables().keepingTheirKeys());
        shares.forEach(share -> share.tables().askVia(this::ask));
    }

    /** Makes the tables anew; the connection is closed with the filling. */
    static Filling of(ProjectionSchema schema, Connection connection, List<Share> shares) throws SQLException {
        connection.setAutoCommit(false);
        boolean begun = false;
        try {
            Filling filling = new Filling(schema, connection, shares);
            begun = true;
            return filling;
        } finally {
            if (!begun) {
                connection.rollback();
                connection.close();
            }
        }
    }

    /** All rows of the shares so far were sent: from now on it is about others. Not to be called while the folds work. */
    void goOnWith(List<Share> others) {
        shares.forEach(share -> parkedBefore.addAll(share.parked()));
        shares = others;
        others.forEach(share -> share.tables().askVia(this::ask));
    }

    /** Rows that are ready, as they are sent, and the ends of rows that were sent before they ended. */
    record Sending(int target, CopyText rows, CopyText lateEnds) {}

    /** What the folds have ready to be sent, where it is worth it. Not to be called while they work. */
    List<Sending> ready(boolean all) {
        List<Sending> ready = new ArrayList<>();
        for (int target = 0; target < targets.size(); target++) {
            for (Share share : shares) {
                BareRows rows = share.tables().rows(target);
                CopyText lateEnds = rows instanceof CarriedVersions versions ? versions.takeLateEnds() : new CopyText();
                boolean wanted = all || rows instanceof BareReplacements || lateEnds.size() > 0;
                if (rows.ready().size() > (wanted ? 0 : WORTH_SENDING) || lateEnds.size() > 0) {
                    ready.add(new Sending(target, rows.takeReady(), lateEnds));
                }
            }
        }
        return ready;
    }

    /** One at a time has the connection. What breaks the transaction is what everybody hears of who comes later. */
    private synchronized void ask(Tables.Reading question) throws SQLException {
        if (broken != null) {
            throw broken;
        }
        try {
            question.from(connection);
        } catch (SQLException fault) {
            broken = fault;
            throw fault;
        }
    }

    void send(List<Sending> ready) throws SQLException {
        ask(stored -> {
            for (Sending each : ready) {
                // Frozen rows need no second visit: nobody can see them before they are all there.
                String statement = targets.get(each.target()).statement() + " (freeze)";
                each.rows().copyInto(statement, stored);
                lateEnds.get(each.target()).add(each.lateEnds());
            }
            for (Share share : shares) {
                for (BareReplacements again : share.tables().replacements().toList()) {
                    again.sendAgain(stored);
                }
            }
        });
    }

    /** Lets the database make one index with one process, and not with as many as it likes. */
    void leaveRoom() throws SQLException {
        ask(stored -> {
            try (Statement statement = stored.createStatement()) {
                statement.execute("set local max_parallel_maintenance_workers = 0");
            }
        });
    }

    /** All rows were sent: makes the tables whole, and shows them as accounting for everything up to this event. */
    void finish(@Nullable LoggedEvent last) throws SQLException {
        ask(stored -> {
            for (LateEnds ends : lateEnds) {
                ends.apply();
            }
            keysAndIndexes.putBack();
            DeadLetters letters = new DeadLetters(stored, schema);
            for (Share.Parked parked : parked()) {
                letters.park(parked.event(), parked.cause());
            }
            if (last != null) {
                schema.advance(stored, last.position(), last.sequencedAt());
            }
            analyze(stored);
            stored.commit();
        });
        done = true;
    }

    private void analyze(Connection stored) throws SQLException {
        try (Statement statement = stored.createStatement()) {
            for (String table :
                    targets.stream().map(BareRows.Target::table).distinct().toList()) {
                statement.execute("analyze " + table);
            }
        }
    }

    private List<Share.Parked> parked() {
        return Stream.concat(parkedBefore.stream(), shares.stream().flatMap(share -> share.parked().stream()))
                .sorted(Comparator.comparingLong(parked -> parked.event().position()))
                .toList();
    }

    int parkedSoFar() {
        return parkedBefore.size()
                + shares.stream().mapToInt(share -> share.parked().size()).sum();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!done) {
                connection.rollback();
            }
        }
    }
}
