package nl.voortgang.verifier.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.verifier.BadEvidence;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Evidence;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.ProgressListener;
import nl.voortgang.verifier.database.Lookup;
import nl.voortgang.verifier.proof.KeyChain;
import nl.voortgang.verifier.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Everything that is checked of the log. What lies outside the database is looked at first, then the database. */
public final class LogVerification implements AutoCloseable {
    private final @Nullable Export export;
    private final @Nullable Journal journal;
    private final @Nullable VerifierKey trusted;
    private final List<Findings> findings = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    /**
     * Looks at what lies outside the database. Must be made before the database is looked at.
     *
     * @throws BadEvidence where that cannot be used
     */
    public LogVerification(Evidence evidence) {
        export = evidence.checkpoints() == null ? null : Export.list(evidence.checkpoints());
        trusted = Keys.trusted(evidence.trustedKey());
        journal = evidence.journal() == null ? null : Journal.asOfNow(evidence.journal());
    }

    /** What goes through the log along with others. */
    public List<LogListener> begin(Connection connection) throws SQLException {
        Keys keys = new Keys(SealedLog.EVENTS, export, trusted);
        KeyChain chain = keys.follow(connection);
        Long signed = Lookup.first(
                connection, "select max(size) from event_store.checkpoint", row -> row.getObject(1, Long.class));
        Tiles tiles = new Tiles(SealedLog.EVENTS, connection, signed == null ? 0 : signed);
        open.add(tiles);
        Checkpoints checkpoints = new Checkpoints(SealedLog.EVENTS, connection, chain, export);
        open.add(checkpoints);
        OrderChecks order = new OrderChecks(connection);
        HashChecks hashes = new HashChecks(tiles, checkpoints);
        findings.addAll(order.findings());
        findings.addAll(hashes.findings());
        findings.add(keys.findings());
        return List.of(order, hashes);
    }

    /** What is checked by itself. */
    public void complete(Connection connection, long head, ProgressListener progress) throws SQLException {
        SequenceChecks sequences = new SequenceChecks(connection);
        sequences.run(progress, head);
        JournalChecks requests = new JournalChecks(connection);
        requests.run(journal, progress);
        findings.addAll(0, sequences.findings());
        findings.add(requests.findings());
    }

    public Stream<Check> checks() {
        return findings.stream().map(Findings::toCheck);
    }

    @Override
    public void close() throws SQLException {
        if (journal != null) {
            journal.close();
        }
        for (AutoCloseable each : open) {
            close(each);
        }
    }

    private static void close(AutoCloseable each) throws SQLException {
        try {
            each.close();
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("nothing here throws anything else", e);
        }
    }
}
