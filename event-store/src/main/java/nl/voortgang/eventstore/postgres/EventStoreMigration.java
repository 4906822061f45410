package nl.voortgang.eventstore.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the schemas {@code event_store} and {@code access_log} to the version this program needs. Each keeps its own history, apart from other
 * modules' migrations.
 */
public final class EventStoreMigration {
    private EventStoreMigration() {}

    /**
     * Brings it up to date, and gives the roles of {@code V5} their rights. Does nothing where all is as it should be. Safe when several nodes
     * start at once.
     */
    public static void migrate(DataSource dataSource) {
        migrate(dataSource, "event_store", "eventstore");
        migrate(dataSource, "access_log", "accesslog");
        grantRights(new JdbcTemplate(dataSource));
    }

    private static void migrate(DataSource dataSource, String schema, String location) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .locations("classpath:db/migration/" + location)
                .table("schema_history")
                .load()
                .migrate();
    }

    /** In one transaction under a lock: nodes that start at once would trip over each other's changes of the same rows. */
    private static void grantRights(JdbcTemplate jdbc) {
        jdbc.execute("""
                do $$
                begin
                    perform pg_advisory_xact_lock(1702261620, 5);
                    call event_store.make_roles();
                    call event_store.grant_rights();
                    call access_log.grant_rights();
                end
                $$""");
    }
}
