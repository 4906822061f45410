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

    /**
     * Goes on from the last signpost that had been given by then: every 256th position, in an index by moment. Positions are dense, and moments
     * never decrease from one to the next.
     */
    static final String LAST_GIVEN = """
            with signpost (position, head) as (
                select
                    coalesce(
                        (select position from event_store.log_position
                            where position % 256 = 0 and sequenced_at <= ?
                            order by sequenced_at desc, position desc limit 1),
                        0),
                    (select coalesce(max(position), 0) from event_store.log_position))
            select coalesce(last.position, 0), last.sequenced_at, coalesce(last.position, 0) = signpost.head
            from signpost
            left join lateral (
                select p.position, p.sequenced_at from event_store.log_position p
                where p.position >= signpost.position and p.position < signpost.position + 256 and p.sequenced_at <= ?
                order by p.position desc limit 1) last on true""";

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
        return copied(events -> events.between(position, position + limit));
    }

    @Override
    public List<UndecodedEvent> readUndecoded(long[] positions) {
        return positions.length == 0 ? List.of() : copied(events -> events.at(positions));
    }

    /** What is copied of the log. */
    private interface Copying {
        List<UndecodedEvent> of(CopiedEvents events) throws SQLException;
    }

    private List<UndecodedEvent> copied(Copying copying) {
        try (Connection connection = dataSource.getConnection()) {
            return copying.of(new CopiedEvents(connection, codec));
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
        return Objects.requireNonNull(jdbc.queryForObject(
                LAST_GIVEN,
                (row, number) -> {
                    OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
                    return new LastGiven(
                            row.getLong(1), at == null ? Instant.EPOCH : at.toInstant(), row.getBoolean(3));
                },
                floor,
                floor));
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
