package nl.voortgang.query.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One set of a projection's tables, with its progress and dead letters: the live one, or the one that a rebuild fills beside it. */
final class ProjectionSchema {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,40}(?<!_next|_old)");

    private final Projection projection;
    private final String schema;
    private @Nullable String fingerprint;

    private ProjectionSchema(Projection projection, String suffix) {
        if (!NAME.matcher(projection.name()).matches()) {
            throw new IllegalArgumentException("not a name for a projection: " + projection.name());
        }
        this.projection = projection;
        this.schema = projection.name() + suffix;
    }

    static ProjectionSchema live(Projection projection) {
        return new ProjectionSchema(projection, "");
    }

    static ProjectionSchema next(Projection projection) {
        return new ProjectionSchema(projection, "_next");
    }

    static ProjectionSchema old(Projection projection) {
        return new ProjectionSchema(projection, "_old");
    }

    String name() {
        return schema;
    }

    /** What tables made by this version of the projection carry in their progress. */
    String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = HexFormat.of()
                    .formatHex(Sha256.start().digest(projection.tables().getBytes(StandardCharsets.UTF_8)));
            fingerprint = known;
        }
        return known;
    }

    /** Another version of the program may have made the tables, or replaced them while this one runs: then keep off them. */
    void requireFit(Progress progress) {
        if (!progress.madeFrom().equals(fingerprint())) {
            throw new UnfitTables(schema + " was made by another version: rebuild it");
        }
    }

    /** To be asked first in a transaction: later on it may go by an old view of the catalogue. */
    boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) = 2 from pg_tables where schemaname = ? and tablename in ('progress', 'dead_letter')")) {
            query.setString(1, schema);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Until the end of the transaction nobody else creates or replaces this schema. */
    void guardExistence(Connection connection) throws SQLException {
        AdvisoryKey.of("existence of " + schema).lockInTransaction(connection);
    }

    /** Makes the tables anew. A schema of this name without progress was stripped by hand, and is of no use to anybody. */
    void create(Connection connection) throws SQLException {
        create(fingerprint(), connection);
    }

    /** Makes tables that nobody writes to: they have no rows until a rebuild replaces them. */
    void createToBeReplaced(Connection connection) throws SQLException {
        create(Progress.TO_BE_REPLACED, connection);
    }

    private void create(String madeFrom, Connection connection) throws SQLException {
        drop(connection);
        execute(connection, "create schema " + schema);
        enter(connection);
        execute(connection, projection.tables());
        DeadLetters.createTable(connection);
        execute(
                connection,
                "create table progress (position bigint not null, recorded_at timestamptz not null, made_from text not null)");
        try (PreparedStatement insert = connection.prepareStatement("insert into progress values (0, ?, ?)")) {
            insert.setObject(1, Instant.EPOCH.atOffset(ZoneOffset.UTC));
            insert.setString(2, madeFrom);
            insert.executeUpdate();
        }
    }

    void drop(Connection connection) throws SQLException {
        execute(connection, "drop schema if exists " + schema + " cascade");
    }

    void rename(Connection connection, ProjectionSchema to) throws SQLException {
        execute(connection, "alter schema " + schema + " rename to " + to.schema);
    }

    /**
     * Unqualified names mean this schema until the end of the transaction. Its commit does not wait for the disk: should the machine
     * fail, rows and progress are lost together, and are made again from the log.
     */
    void enter(Connection connection) throws SQLException {
        execute(connection, entering());
    }

    private String entering() {
        return "set local search_path to " + schema + ", public; set local synchronous_commit to off";
    }

    /**
     * {@link #enter Enters} for as long as the connection is open, which then serves nothing else. Its statements look up rows by their keys,
     * a few or many, and are planned once for both; a plan that reads a whole table would be right only as long as that is empty.
     */
    void settle(Connection connection) throws SQLException {
        execute(
                connection,
                "set search_path to " + schema + ", public; set synchronous_commit to off; "
                        + "set plan_cache_mode to force_generic_plan; set enable_seqscan to off; "
                        + "set application_name to 'voortgang projection " + schema + "'");
    }

    Optional<Progress> progress(Connection connection) throws SQLException {
        return select(connection, "");
    }

    /**
     * What a transaction finds that is to project the next batch.
     *
     * @param progress locked until the end of the transaction
     * @param letters all events that are parked
     */
    record Entered(Progress progress, List<DeadLetter> letters) {}

    /**
     * All that a batch needs to know, on one way to the database and back, over a connection that is {@link #settle settled} here; empty where
     * somebody else has the progress locked.
     */
    Optional<Entered> tryLock(Connection connection) throws SQLException {
        String sql = progressOf() + " for update skip locked; " + new DeadLetters(connection, this).select();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.execute();
            Optional<Progress> progress;
            try (ResultSet row = query.getResultSet()) {
                progress = read(row);
            }
            if (progress.isEmpty() || !query.getMoreResults()) {
                return Optional.empty();
            }
            try (ResultSet row = query.getResultSet()) {
                return Optional.of(new Entered(progress.get(), DeadLetters.read(row)));
            }
        }
    }

    /** The progress, locked until the end of the transaction; empty where it was replaced by a rebuild while we waited. */
    Optional<Progress> lock(Connection connection) throws SQLException {
        return select(connection, " for update");
    }

    private Optional<Progress> select(Connection connection, String locking) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(progressOf() + locking)) {
            return read(row);
        }
    }

    private String progressOf() {
        return "select position, recorded_at, made_from from " + schema + ".progress";
    }

    private static Optional<Progress> read(ResultSet row) throws SQLException {
        return row.next()
                ? Optional.of(new Progress(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)))
                : Optional.empty();
    }

    /** To be called with the progress locked. */
    void advance(Connection connection, long position, Instant recordedAt) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update " + schema + ".progress set position = ?, recorded_at = ?")) {
            update.setLong(1, position);
            update.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException(schema + " has no progress to advance");
            }
        }
    }

    /** Whoever waits for the lock on this progress finds nothing, and looks again under the schema's name. */
    void retireProgress(Connection connection) throws SQLException {
        execute(connection, "delete from " + schema + ".progress");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
