package nl.voortgang.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class AggregateReaderIT {
    /** As in the first minute of a new store, or after many events were loaded at once. */
    @Test
    void an_aggregate_is_found_by_index_even_where_the_database_has_not_counted_its_rows_yet() {
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.migrated());
        jdbc.execute("""
                insert into event_store.event
                    (sequence, occurred_at, revision, event_id, aggregate_type, aggregate_id, name, payload, metadata)
                select number % 20, now(), 1, gen_random_uuid(), 'Lamp', 'lamp-' || number / 20, 'lamp.lit',
                    convert_to(repeat('x', 400), 'UTF8'), '{}'
                from generate_series(0, 39999) as number""");
        jdbc.execute("""
                insert into event_store.text_key
                select global_index, sha256(global_index::text::bytea) from event_store.event where sequence < 7""");

        List<String> plan = jdbc.queryForList("explain " + AggregateReader.EVENTS, String.class, "lamp-7", 0);

        assertThat(plan)
                .anyMatch(line -> line.contains("event_sequence_taken"))
                .anyMatch(line -> line.contains("text_key_pk"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }
}
