package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.voortgang.eventstore.transparency.Checkpoint;
import nl.voortgang.eventstore.transparency.KeyStatement;
import nl.voortgang.eventstore.transparency.LogAlteredException;
import nl.voortgang.eventstore.transparency.Signer;
import nl.voortgang.eventstore.transparency.Tree;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One round of making a checkpoint: in one transaction, by one node at a time. What was signed and not committed leaves this node in no way, so
 * a round that is broken off leaves nothing behind.
 */
final class CheckpointRound {
    private static final int KEPT_AT_ONCE = 1_000;

    private final Connection connection;
    private final Signer signer;
    private final SealedLog log;
    private final JdbcTemplate jdbc;
    private final CheckpointTables tables;
    private final TreeTables tree;

    CheckpointRound(Connection connection, Signer signer, SealedLog log) {
        this.connection = connection;
        this.signer = signer;
        this.log = log;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.tables = new CheckpointTables(jdbc, log);
        this.tree = new TreeTables(jdbc, log);
    }

    /**
     * What came of a round.
     *
     * @param signed how many events are under the latest checkpoint
     * @param ours whether this node has the key in force
     */
    record Outcome(long signed, boolean ours) {}

    /** @throws LogAlteredException where the log does not begin with what was signed before; nothing is signed then */
    Outcome make() throws SQLException {
        connection.setAutoCommit(false);
        try {
            Outcome outcome = sign();
            connection.commit();
            if (outcome.ours()) {
                bringOut();
            }
            return outcome;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * Announces a new key for everything beyond the latest checkpoint, and then puts it into its place.
     *
     * @throws IllegalStateException where this node does not have the key in force
     */
    KeyStatement changeKey() throws SQLException {
        connection.setAutoCommit(false);
        try {
            awaitTurn();
            KeyStatement inForce = inForce();
            long since = tables.latest().map(Checkpoint::size).orElse(0L);
            KeyStatement next = signer.prepareChange(inForce, since);
            tables.add(next);
            connection.commit();
            signer.change();
            bringOut();
            return next;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Outcome sign() {
        boolean ourTurn = isOurTurn();
        Optional<Checkpoint> latest = tables.latest();
        long signed = latest.map(Checkpoint::size).orElse(0L);
        if (!ourTurn) {
            return new Outcome(signed, true);
        }
        long head = Objects.requireNonNull(jdbc.queryForObject(log.head(), Long.class));
        if (head == 0) {
            return new Outcome(0, true);
        }
        KeyStatement inForce = inForce();
        if (!signer.has(inForce.key())) {
            return new Outcome(signed, false);
        }
        Instant now = now();
        Tree present = new Tree(tree);
        latest.ifPresent(checkpoint -> compare(present, head, checkpoint));
        signer.compareKept(present, signed, this::isWellSigned);
        if (head == signed || latest.map(last -> isFresh(last, now)).orElse(false)) {
            return new Outcome(signed, true);
        }
        tree.grow(signed, head);
        tables.add(signer.sign(inForce, head, present.root(head), now));
        return new Outcome(head, true);
    }

    /** One node at a time; the server gives the turn on when this transaction ends, however it ends. */
    private boolean isOurTurn() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(1702261620, ?)", Boolean.class, log.turn()));
    }

    private void awaitTurn() {
        jdbc.query("select pg_advisory_xact_lock(1702261620, ?)", row -> {}, log.turn());
    }

    private KeyStatement inForce() {
        List<KeyStatement> keys = tables.keys();
        if (!keys.isEmpty()) {
            return keys.getLast();
        }
        KeyStatement first = signer.firstKey();
        tables.add(first);
        return first;
    }

    private static void compare(Tree present, long head, Checkpoint checkpoint) {
        if (checkpoint.size() > head || !present.root(checkpoint.size()).equals(checkpoint.root())) {
            throw new LogAlteredException(
                    "the first " + checkpoint.size() + " events are not those of the latest checkpoint");
        }
    }

    private boolean isWellSigned(Checkpoint checkpoint) {
        return tables.keys().stream()
                .filter(key -> key.since() < checkpoint.size())
                .reduce((earlier, later) -> later)
                .filter(key -> checkpoint.isSignedBy(key.key()))
                .isPresent();
    }

    /** Another node may just have made one. Half the interval, so that a clock that is a little behind skips no turn of its own. */
    private boolean isFresh(Checkpoint latest, Instant now) {
        return latest.madeAt().plus(signer.interval().dividedBy(2)).isAfter(now);
    }

    private Instant now() {
        OffsetDateTime moment = jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class);
        return Objects.requireNonNull(moment).toInstant();
    }

    /** Whatever did not leave the database yet, also of earlier rounds and other nodes. */
    private void bringOut() {
        List<KeyStatement> keys = tables.keys();
        List<Checkpoint> due;
        do {
            due = tables.after(signer.kept(), KEPT_AT_ONCE);
            signer.keep(keys, due);
        } while (due.size() == KEPT_AT_ONCE);
    }
}
