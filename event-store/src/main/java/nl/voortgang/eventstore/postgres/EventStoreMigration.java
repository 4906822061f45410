package nl.voortgang.eventstore.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings the schema {@code event_store} to the version this program needs. Keeps its own history there, apart from other modules' migrations. */
public final class EventStoreMigration {
    private EventStoreMigration() {}

    /**
     * Brings it up to date, and gives the roles of {@code V5} their rights. Does nothing where all is as it should be. Safe when several nodes
     * start at once.
     */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("event_store")
                .locations("classpath:db/migration/eventstore")
                .table("schema_history")
                .load()
                .migrate();
        grantRights(new JdbcTemplate(dataSource));
    }

    /** In one transaction under a lock: nodes that start at once would trip over each other's changes of the same rows. */
    private static void grantRights(JdbcTemplate jdbc) {
        jdbc.execute("""
                do $$
                begin
                    perform pg_advisory_xact_lock(1702261620, 5);
                    call event_store.make_roles();
                    call event_store.grant_rights();
                end
                $$""");
    }
}
