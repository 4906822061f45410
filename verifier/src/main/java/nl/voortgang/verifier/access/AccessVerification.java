package nl.voortgang.verifier.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Evidence;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.ProgressListener;
import nl.voortgang.verifier.database.Lookup;
import nl.voortgang.verifier.log.Checkpoints;
import nl.voortgang.verifier.log.Export;
import nl.voortgang.verifier.log.Keys;
import nl.voortgang.verifier.log.SealedLog;
import nl.voortgang.verifier.log.Tiles;
import nl.voortgang.verifier.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * That every entry of the log of who looked is the one that was hashed when it was written, that none is missing or was put in, and that every
 * signed root is what they lead to. Entries that were let go are stood in for by their hashes.
 */
public final class AccessVerification {
    private final List<Findings> findings = new ArrayList<>();
    private final @Nullable Export export;
    private final @Nullable VerifierKey trusted;

    /** Looks at what lies outside the database. Must be made before the database is looked at. */
    public AccessVerification(Evidence evidence) {
        export = evidence.accessCheckpoints() == null ? null : Export.list(evidence.accessCheckpoints());
        trusted = Keys.trusted(evidence.accessKey());
    }

    /** Goes through the log once. */
    public void run(Connection connection, ProgressListener progress) throws SQLException {
        if (!Lookup.exists(connection, "access_log", "entry")) {
            Findings none = new Findings(Part.ACCESS, "there is a log of who looked");
            none.remark("There is no access log in this database.");
            findings.add(none);
            return;
        }
        LetGo letGo = LetGo.of(connection);
        Long signed = Lookup.first(
                connection, "select max(size) from access_log.checkpoint", row -> row.getObject(1, Long.class));
        Keys keys = new Keys(SealedLog.ACCESS, export, trusted);
        try (Tiles tiles = new Tiles(SealedLog.ACCESS, connection, signed == null ? 0 : signed);
                Checkpoints checkpoints =
                        new Checkpoints(SealedLog.ACCESS, connection, keys.follow(connection), export)) {
            EntryChecks entries = new EntryChecks(letGo, tiles, checkpoints);
            entries.run(connection, progress);
            letGo.end();
            findings.addAll(entries.findings());
            findings.add(letGo.findings());
            findings.addAll(
                    List.of(tiles.findings(), checkpoints.inDatabase(), checkpoints.inDirectory(), keys.findings()));
        }
    }

    public Stream<Check> checks() {
        return findings.stream().map(Findings::toCheck);
    }
}
