package nl.voortgang.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EventStoreMigrationIT {
    private final DataSource database = TestDatabase.bare();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @Test
    void the_schema_has_a_history_of_its_own() {
        EventStoreMigration.migrate(database);

        assertThat(jdbc.queryForList(
                        "select version from event_store.schema_history where version is not null", String.class))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(jdbc.queryForList("select tablename from pg_tables where schemaname = 'public'", String.class))
                .isEmpty();
    }

    @Test
    void migrating_again_changes_nothing() {
        EventStoreMigration.migrate(database);
        EventStoreMigration.migrate(database);

        assertThat(jdbc.queryForObject("select count(*) from event_store.event", Long.class))
                .isZero();
    }

    @Test
    void nodes_may_start_at_the_same_time() throws Exception {
        List<Object> outcomes = Tries.atOnce(4, thread -> () -> EventStoreMigration.migrate(database));

        assertThat(outcomes).containsOnly("done");
    }
}
