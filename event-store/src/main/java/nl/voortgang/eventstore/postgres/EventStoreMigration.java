package nl.voortgang.eventstore.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema {@code event_store} to the version this program needs. Keeps its own history there, apart from other modules' migrations. */
public final class EventStoreMigration {
    private EventStoreMigration() {}

    /** Does nothing where the schema is up to date. Safe when several nodes start at once. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("event_store")
                .locations("classpath:db/migration/eventstore")
                .table("schema_history")
                .load()
                .migrate();
    }
}
