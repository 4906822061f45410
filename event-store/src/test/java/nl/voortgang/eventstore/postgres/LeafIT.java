package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.voortgang.eventstore.postgres.House.LampLit;
import nl.voortgang.eventstore.postgres.House.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The leaf of an event is made as FORMATS.md says, here by other means than the database's. */
class LeafIT {
    private final TestStore store = TestStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_hash_of_each_position_is_over_every_field_of_its_event_and_its_place() {
        store.append(lit("a", 0), lit("ä lamp", 0, new LampLit(7, new Note("because"), null)));
        store.append(lit("a", 1));
        store.givePositions();

        List<byte[][]> rows = store.jdbc.query(
                """
                select *, event_store.leaf(position, sequenced_at, e) as leaf
                from event_store.log_position join event_store.event e using (global_index)
                order by position""", (row, number) -> new byte[][] {Leaf.of(row), row.getBytes("leaf"), row.getBytes("leaf_hash")});
        assertThat(rows).hasSize(3);
        for (byte[][] row : rows) {
            assertThat(row[1]).isEqualTo(row[0]);
            assertThat(row[2]).isEqualTo(Leaf.hash(row[0]));
        }
    }

    @Test
    void events_from_before_the_epoch_and_far_ahead_have_their_moment_to_the_microsecond() {
        for (String moment :
                List.of("1969-12-31T23:59:59.999999Z", "2026-11-25T12:00:00.123457Z", "9999-12-31T00:00:00Z")) {
            Long micros = store.jdbc.queryForObject(
                    "select ('x' || encode(event_store.leaf_moment(?::timestamptz), 'hex'))::bit(64)::bigint",
                    Long.class,
                    moment);
            assertThat(micros).isEqualTo(Leaf.micros(Instant.parse(moment)));
        }
    }
}
