package nl.voortgang.eventstore.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.voortgang.eventstore.transparency.Checkpoint;
import nl.voortgang.eventstore.transparency.Hash;
import nl.voortgang.eventstore.transparency.KeyStatement;
import nl.voortgang.eventstore.transparency.VerifierKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was signed, and by whom. */
final class CheckpointTables {
    private static final String COLUMNS = "select size, root, made_at, note from event_store.checkpoint";
    private static final String LATEST = COLUMNS + " order by size desc limit 1";
    private static final String AFTER = COLUMNS + " where size > ? order by size limit ?";
    private static final String INSERT =
            "insert into event_store.checkpoint (size, root, made_at, note) values (?, ?, ?, ?)";
    private static final String KEYS =
            "select number, since, verifier_key, statement from event_store.log_key order by number";
    private static final String INSERT_KEY =
            "insert into event_store.log_key (number, since, verifier_key, statement) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    CheckpointTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Checkpoint> latest() {
        return jdbc.query(LATEST, (row, number) -> checkpoint(row)).stream().findFirst();
    }

    /** The next ones beyond that size, in order. */
    List<Checkpoint> after(long size, int limit) {
        return jdbc.query(AFTER, (row, number) -> checkpoint(row), size, limit);
    }

    void add(Checkpoint checkpoint) {
        jdbc.update(
                INSERT,
                checkpoint.size(),
                checkpoint.root().bytes(),
                checkpoint.madeAt().atOffset(ZoneOffset.UTC),
                checkpoint.note());
    }

    List<KeyStatement> keys() {
        return jdbc.query(
                KEYS,
                (row, number) -> new KeyStatement(
                        row.getInt("number"),
                        row.getLong("since"),
                        VerifierKey.parse(row.getString("verifier_key")),
                        row.getString("statement")));
    }

    void add(KeyStatement statement) {
        jdbc.update(
                INSERT_KEY,
                statement.number(),
                statement.since(),
                statement.key().toString(),
                statement.note());
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        String note = row.getString("note");
        return new Checkpoint(
                note.lines().findFirst().orElse(""),
                row.getLong("size"),
                Hash.of(row.getBytes("root")),
                note,
                EventRow.instant(row, "made_at"));
    }
}
