package nl.voortgang.exchange;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema {@code exchange} to the version this program needs. Keeps its own history there. */
public final class ExchangeMigration {
    private ExchangeMigration() {}

    /** Does nothing where the schema is up to date. Safe when several nodes start at once. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("exchange")
                .locations("classpath:db/migration/exchange")
                .table("schema_history")
                .load()
                .migrate();
    }
}
