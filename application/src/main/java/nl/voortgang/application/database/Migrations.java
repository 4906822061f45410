package nl.voortgang.application.database;

import java.util.List;
import javax.sql.DataSource;
import nl.voortgang.eventstore.postgres.EventStoreMigration;
import nl.voortgang.exchange.ExchangeMigration;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Brings every schema but those of the projections to the version this program needs; each module keeps a history of its own. Whoever uses
 * one of these schemas while the program is put together takes this as a parameter.
 */
@Component
public class Migrations {
    Migrations(
            @Qualifier("owner") DataSource owner,
            @Qualifier("unpooled") DataSource program,
            ObjectProvider<DatabaseAccess> embedded) {
        // The embedded database may have done it while the program loaded.
        if (embedded.stream().noneMatch(DatabaseAccess::isMigrated)) {
            apply(owner, program);
        }
    }

    static void apply(DataSource owner, DataSource program) {
        EventStoreMigration.migrate(owner);
        ExchangeMigration.migrate(owner);
        List.of("accounts", "drafts", "reminders", "publishing").forEach(schema -> migrate(schema, owner));
        ProgramUser.connectedBy(program, owner).grantRights();
    }

    private static void migrate(String schema, DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .locations("classpath:db/migration/" + schema)
                .table("schema_history")
                .load()
                .migrate();
    }
}
