package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.UndecodedEvent;
import nl.voortgang.eventstore.codec.EventCodec;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads by position. Positions are dense, so a range of them is as many events. */
final class PostgresEventLog implements EventLog {
    static final String HEAD = "select coalesce(max(position), 0) from event_store.log_position";

    private static final String RANGE = """
            select p.position, p.sequenced_at, e.aggregate_id, %s
            from event_store.log_position p
            join event_store.event e on e.global_index = p.global_index
            where p.position > ? and p.position <= ?
            order by p.position""".formatted(EventRow.COLUMNS);

    private static final String LAST_GIVEN = """
            select position, sequenced_at,
                not exists (select from event_store.log_position later where later.position = last.position + 1)
            from (select position, sequenced_at from event_store.log_position
                where sequenced_at <= ?
                order by sequenced_at desc, position desc
                limit 1) last""";
    private static final String NOTHING_GIVEN = "select not exists (select from event_store.log_position)";

    private static final String POSITION_OF = """
            select p.position from event_store.event e
            join event_store.log_position p on p.global_index = e.global_index
            where e.aggregate_id = ? and e.sequence = ?""";

    /** How long a waiting reader trusts that it will be woken; then it looks for itself. */
    private static final long TRUST_NANOS = Duration.ofSeconds(1).toNanos();

    // Moments that PostgreSQL cannot express are before or after everything.
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final HeadWatch head;

    PostgresEventLog(DataSource dataSource, EventCodec codec, HeadWatch head) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.codec = codec;
        this.head = head;
    }

    @Override
    public List<LoggedEvent> readAfter(long position, int limit) {
        return jdbc.query(RANGE, (row, number) -> event(row), position, position + limit);
    }

    @Override
    public List<UndecodedEvent> readUndecoded(long position, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            return new CopiedEvents(connection, codec).between(position, position + limit);
        } catch (SQLException e) {
            throw jdbc.getExceptionTranslator().translate("reading in bulk", null, e);
        }
    }

    @Override
    public Optional<LoggedEvent> at(long position) {
        return readAfter(position - 1, 1).stream().findFirst();
    }

    @Override
    public long head() {
        return Objects.requireNonNull(jdbc.queryForObject(HEAD, Long.class));
    }

    @Override
    public LastGiven lastGivenBy(Instant knownAt) {
        Instant moment = knownAt.isAfter(LATEST) ? LATEST : knownAt.isBefore(EARLIEST) ? EARLIEST : knownAt;
        // PostgreSQL keeps microseconds and the driver would round, which could let an event in that came after the
        // moment asked for.
        OffsetDateTime floor = moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        return jdbc
                .query(
                        LAST_GIVEN,
                        (row, number) -> new LastGiven(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getBoolean(3)),
                        floor)
                .stream()
                .findFirst()
                .orElseGet(this::nothingGivenYet);
    }

    private LastGiven nothingGivenYet() {
        return new LastGiven(0, Instant.EPOCH, Boolean.TRUE.equals(jdbc.queryForObject(NOTHING_GIVEN, Boolean.class)));
    }

    @Override
    public OptionalLong positionOf(String aggregateId, long sequence) {
        return jdbc.queryForList(POSITION_OF, Long.class, aggregateId, sequence).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            long remaining = deadline - System.nanoTime();
            if (head.awaitBeyond(position, Math.min(remaining, TRUST_NANOS))) {
                return true;
            }
            head.advanceTo(head());
            if (remaining <= TRUST_NANOS) {
                return head.position() > position;
            }
        }
    }

    private LoggedEvent event(ResultSet row) throws SQLException {
        EventRow event = EventRow.read(row, codec);
        return new LoggedEvent(
                row.getLong("position"),
                EventRow.instant(row, "sequenced_at"),
                event.eventId(),
                event.aggregateType(),
                row.getString("aggregate_id"),
                event.sequence(),
                event.name(),
                event.occurredAt(),
                event.payload(),
                event.metadata());
    }
}
