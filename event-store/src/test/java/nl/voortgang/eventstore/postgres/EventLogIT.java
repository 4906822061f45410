package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.EventLog.LastGiven;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.UndecodedEvent;
import nl.voortgang.eventstore.postgres.House.LampLit;
import nl.voortgang.eventstore.postgres.House.Note;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class EventLogIT {
    private final TestStore store = TestStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_event_is_read_in_full_at_its_position() {
        DomainEventMessage<LampLit> event = lit("lamp", 0, new LampLit(5, new Note("it was dark"), null));
        store.append(event);
        store.givePositions();

        LoggedEvent read = store.log().at(1).orElseThrow();

        assertThat(read)
                .isEqualTo(new LoggedEvent(
                        1,
                        read.sequencedAt(),
                        UUID.fromString(event.getIdentifier()),
                        "Lamp",
                        "lamp",
                        0,
                        "lamp.lit",
                        event.getTimestamp().truncatedTo(ChronoUnit.MICROS),
                        event.getPayload(),
                        Map.of("actor", "a-1")));
        assertThat(read.sequencedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void an_empty_log_ends_at_zero() {
        assertThat(store.log().head()).isZero();
        assertThat(store.log().at(1)).isEmpty();
        assertThat(store.log().readAfter(0, 10)).isEmpty();
        assertThat(store.log().positionAt(Instant.now())).isZero();
    }

    @Test
    void reading_takes_up_after_a_position_and_stops_at_the_limit() {
        store.append(lit("lamp", 0), lit("lamp", 1), lit("lamp", 2), lit("lamp", 3));
        store.givePositions();

        assertThat(store.log().readAfter(1, 2))
                .extracting(LoggedEvent::position)
                .containsExactly(2L, 3L);
        assertThat(store.log().readAfter(4, 2)).isEmpty();
        assertThat(store.log().head()).isEqualTo(4);
    }

    /** A refused append leaves a gap in the indexes, an erased text another shape of the same event. */
    @Test
    void what_is_read_undecoded_is_what_is_read() {
        store.append(
                lit("lamp", 0, new LampLit(1, new Note("Jan asked for it"), new Note("é€😀"))),
                lit("lamp", 1, new LampLit(2, new Note("Jan asked again"), null)),
                lit("other", 0));
        assertThatThrownBy(() -> store.append(lit("lamp", 1))).isInstanceOf(RuntimeException.class);
        store.append(lit("lamp", 2), lit("other", 1));
        store.givePositions();
        store.append(lit("other", 2));
        store.parts.textKeys().destroy(1, 0);
        EventLog log = store.log();

        assertThat(decoded(log.readUndecoded(0, 10)))
                .hasSize(5)
                .isEqualTo(log.readAfter(0, 10))
                .extracting(LoggedEvent::payload)
                .contains(new LampLit(1, new Note(null), new Note("é€😀")));
        assertThat(decoded(log.readUndecoded(1, 2))).hasSize(2).isEqualTo(log.readAfter(1, 2));
        assertThat(log.readUndecoded(5, 10)).isEmpty();
        assertThat(decoded(log.readUndecoded(new long[] {1, 3, 4, 6})))
                .isEqualTo(Stream.of(1L, 3L, 4L)
                        .map(log::at)
                        .flatMap(Optional::stream)
                        .toList());
        assertThat(log.readUndecoded(new long[] {3}))
                .extracting(UndecodedEvent::position)
                .containsExactly(3L);
        assertThat(log.readUndecoded(new long[0])).isEmpty();
    }

    /** Who reads millions asks this for every stretch: each would take longer than the one before. */
    @Test
    void the_beginning_of_a_stretch_is_not_looked_for_from_the_beginning_of_the_log() {
        store.append(lit("lamp", 0), lit("lamp", 1));
        store.givePositions();

        assertThat(planOverAMillion(
                        CopiedEvents.INDEXES.replaceFirst("\\?", "1").replaceFirst("\\?", "2")))
                .noneMatch(line -> line.contains("Filter"))
                .anyMatch(line -> line.contains("(\"position\" > 1)"));
    }

    @Test
    void a_moment_is_looked_for_from_a_signpost() {
        store.append(lit("lamp", 0), lit("lamp", 1));
        store.givePositions();

        assertThat(planOverAMillion(PostgresEventLog.LAST_GIVEN.replace("?", "now()")))
                .anyMatch(line -> line.contains("Index Only Scan Backward using log_position_signpost"))
                .anyMatch(
                        line -> line.matches(".*Index Cond: \\(\\(\"?position\"? >= .*\\) AND \\(\"?position\"? < .*"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    /** As if there were a million positions, on their one page. */
    private List<String> planOverAMillion(String question) {
        return store.jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            JdbcTemplate same = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            connection.setAutoCommit(false);
            try {
                same.execute("update pg_class set reltuples = 1000000, relpages = 1"
                        + " where oid = 'event_store.log_position'::regclass");
                return same.queryForList("explain (costs off) " + question, String.class);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private static List<LoggedEvent> decoded(List<UndecodedEvent> events) {
        return events.stream().map(UndecodedEvent::decode).toList();
    }

    @Test
    void an_event_without_a_position_is_not_in_the_log_yet() {
        store.append(lit("lamp", 0));
        assertThat(store.log().positionOf("lamp", 0)).isEmpty();
        assertThat(store.log().at(1)).isEmpty();

        store.givePositions();
        assertThat(store.log().positionOf("lamp", 0)).hasValue(1);
        assertThat(store.log().positionOf("lamp", 1)).isEmpty();
    }

    @Test
    void the_position_at_a_moment_is_the_last_one_given_by_then() {
        store.append(lit("lamp", 0));
        store.givePositions();
        store.append(lit("lamp", 1), lit("lamp", 2));
        store.givePositions();
        Instant first = store.log().at(1).orElseThrow().sequencedAt();
        Instant second = store.log().at(3).orElseThrow().sequencedAt();

        assertThat(store.log().positionAt(first.minusNanos(1))).isZero();
        assertThat(store.log().positionAt(first)).isEqualTo(1);
        assertThat(store.log().positionAt(second.minusNanos(1))).isEqualTo(1);
        assertThat(store.log().positionAt(second)).isEqualTo(3);
        assertThat(store.log().positionAt(second.plusSeconds(3600))).isEqualTo(3);
        assertThat(store.log().positionAt(Instant.MAX)).isEqualTo(3);
        assertThat(store.log().positionAt(Instant.MIN)).isZero();
    }

    @Test
    void of_a_moment_is_known_when_its_last_position_was_given_and_whether_later_ones_were() {
        assertThat(store.log().lastGivenBy(Instant.MAX)).isEqualTo(new LastGiven(0, Instant.EPOCH, true));
        store.append(lit("lamp", 0));
        store.givePositions();
        store.append(lit("lamp", 1), lit("lamp", 2));
        store.givePositions();
        Instant first = store.log().at(1).orElseThrow().sequencedAt();
        Instant second = store.log().at(3).orElseThrow().sequencedAt();

        assertThat(store.log().lastGivenBy(first.minusNanos(1))).isEqualTo(new LastGiven(0, Instant.EPOCH, false));
        assertThat(store.log().lastGivenBy(second.minusNanos(1))).isEqualTo(new LastGiven(1, first, false));
        assertThat(store.log().lastGivenBy(second)).isEqualTo(new LastGiven(3, second, true));
        assertThat(store.log().lastGivenBy(Instant.MAX)).isEqualTo(new LastGiven(3, second, true));
    }

    @Test
    void of_many_positions_that_were_given_at_one_moment_the_last_one_counts() {
        List<Long> lasts = new ArrayList<>();
        long sequence = 0;
        for (int many : List.of(1, 7, 1, 1, 20, 3, 221, 1, 1, 1, 254, 2, 600, 3)) {
            long next = sequence;
            store.append(LongStream.range(next, next + many)
                    .mapToObj(number -> lit("lamp", number))
                    .toArray(DomainEventMessage<?>[]::new));
            sequence += many;
            store.givePositions();
            lasts.add(sequence);
        }
        long before = 0;
        for (long last : lasts) {
            Instant given = store.log().at(last).orElseThrow().sequencedAt();
            assertThat(store.log().at(before + 1).orElseThrow().sequencedAt()).isEqualTo(given);
            assertThat(store.log().positionAt(given)).isEqualTo(last);
            assertThat(store.log().positionAt(given.minusNanos(1_000))).isEqualTo(before);
            before = last;
        }
    }

    @Test
    void waiting_ends_when_the_log_goes_on() throws Exception {
        store.started();
        CompletableFuture<Object> waiting = Tries.begin(() -> store.log().awaitBeyond(0, Duration.ofSeconds(20)));

        store.append(lit("lamp", 0));

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(true);
    }

    @Test
    void waiting_ends_when_another_node_goes_on() throws Exception {
        try (TestStore other = store.sibling()) {
            other.parts.startReading();
            store.started().append(lit("lamp", 0));

            assertThat(other.log().awaitBeyond(0, Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void waiting_ends_when_the_time_is_out() throws Exception {
        assertThat(store.log().awaitBeyond(0, Duration.ofMillis(5))).isFalse();
        assertThat(store.log().awaitBeyond(0, Duration.ZERO)).isFalse();
    }

    @Test
    void waiting_sees_by_itself_what_it_was_not_told() throws Exception {
        store.append(lit("lamp", 0));
        store.givePositions();

        assertThat(store.log().awaitBeyond(0, Duration.ZERO)).isTrue();
    }

    @Test
    void waiting_needs_no_connection() throws Exception {
        try (TestStore small = TestStore.fresh(1)) {
            small.started();
            CompletableFuture<Object> waiting = Tries.begin(() -> small.log().awaitBeyond(0, Duration.ofSeconds(20)));

            small.append(lit("lamp", 0));

            assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(true);
        }
    }
}
