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
    private final JdbcTemplate jdbc;
    private final String checkpoints;
    private final String keys;

    CheckpointTables(JdbcTemplate jdbc, SealedLog log) {
        this.jdbc = jdbc;
        this.checkpoints = log.table("checkpoint");
        this.keys = log.table("log_key");
    }

    Optional<Checkpoint> latest() {
        return jdbc.query(columns() + " order by size desc limit 1", (row, number) -> checkpoint(row)).stream()
                .findFirst();
    }

    /** The next ones beyond that size, in order. */
    List<Checkpoint> after(long size, int limit) {
        return jdbc.query(
                columns() + " where size > ? order by size limit ?", (row, number) -> checkpoint(row), size, limit);
    }

    void add(Checkpoint checkpoint) {
        jdbc.update(
                "insert into " + checkpoints + " (size, root, made_at, note) values (?, ?, ?, ?)",
                checkpoint.size(),
                checkpoint.root().bytes(),
                checkpoint.madeAt().atOffset(ZoneOffset.UTC),
                checkpoint.note());
    }

    List<KeyStatement> keys() {
        return jdbc.query(
                "select number, since, verifier_key, statement from " + keys + " order by number",
                (row, number) -> new KeyStatement(
                        row.getInt("number"),
                        row.getLong("since"),
                        VerifierKey.parse(row.getString("verifier_key")),
                        row.getString("statement")));
    }

    void add(KeyStatement statement) {
        jdbc.update(
                "insert into " + keys + " (number, since, verifier_key, statement) values (?, ?, ?, ?)",
                statement.number(),
                statement.since(),
                statement.key().toString(),
                statement.note());
    }

    private String columns() {
        return "select size, root, made_at, note from " + checkpoints;
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
