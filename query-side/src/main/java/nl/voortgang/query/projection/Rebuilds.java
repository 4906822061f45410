package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last rebuild of each projection, in a table that any node can read. */
final class Rebuilds {
    /** The version under which a rebuild is written down that nobody has begun: no program goes on with it, each starts it anew. */
    static final String BY_NOBODY = "";

    private final Connection connection;

    Rebuilds(Connection connection) {
        this.connection = connection;
    }

    /** A row as it is stored; {@code codeVersion} is the version of the program whose fold fills the new tables. */
    record Stored(RebuildStatus status, String codeVersion) {
        private Stored interrupted() {
            return new Stored(
                    new RebuildStatus(
                            RebuildState.INTERRUPTED,
                            status.position(),
                            status.target(),
                            status.startedAt(),
                            null,
                            null,
                            status.message()),
                    codeVersion);
        }
    }

    static void createWhereMissing(Connection connection) throws SQLException {
        AdvisoryKey.of("table of rebuilds").lockInTransaction(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create schema if not exists projection;
                    create table if not exists projection.rebuild (
                      name text primary key, state text not null, position bigint not null, target bigint not null,
                      started_at timestamptz not null, finished_at timestamptz, message text, code_version text not null)
                    """);
        }
    }

    static AdvisoryKey key(String name) {
        return AdvisoryKey.of("rebuild of " + name);
    }

    /** The last rebuild; one that is neither finished nor in anybody's hands shows as interrupted. */
    Optional<Stored> of(String name) throws SQLException {
        Optional<Stored> stored = read(name);
        if (stored.isEmpty()
                || stored.get().status().state() != RebuildState.RUNNING
                || key(name).isHeld(connection)) {
            return stored;
        }
        // It may have ended between the two looks; whoever ends one writes so before letting go.
        return read(name).map(again -> again.status().state() == RebuildState.RUNNING ? again.interrupted() : again);
    }

    private Optional<Stored> read(String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select state, position, target, started_at, finished_at, message, code_version,"
                        + " (position / nullif(extract(epoch from coalesce(finished_at, clock_timestamp()) - started_at), 0))::bigint"
                        + " from projection.rebuild where name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(stored(row)) : Optional.empty();
            }
        }
    }

    void begin(String name, long target, String codeVersion) throws SQLException {
        update("""
                insert into projection.rebuild (name, state, position, target, started_at, code_version)
                values (?, 'RUNNING', 0, ?, clock_timestamp(), ?)
                on conflict (name) do update set state = 'RUNNING', position = 0, target = excluded.target,
                  started_at = excluded.started_at, finished_at = null, message = null, code_version = excluded.code_version
                """, name, target, codeVersion);
    }

    void advance(String name, long position, long target) throws SQLException {
        update(
                "update projection.rebuild set position = ?, target = ? where name = ?",
                position,
                Math.max(position, target),
                name);
    }

    /** What there is to know while it runs. */
    void say(String name, @Nullable String message) throws SQLException {
        update("update projection.rebuild set message = ? where name = ?", message, name);
    }

    void finish(String name, RebuildState state, @Nullable String message) throws SQLException {
        update(
                "update projection.rebuild set state = ?, message = ?, finished_at = clock_timestamp() where name = ?",
                state.name(),
                message,
                name);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new RebuildStatus(
                        RebuildState.valueOf(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(5, OffsetDateTime.class)),
                        row.getObject(8, Long.class),
                        row.getString(6)),
                row.getString(7));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private void update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        }
    }
}
