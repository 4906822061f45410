package nl.voortgang.application.database;

import javax.sql.DataSource;
import nl.voortgang.eventstore.postgres.EventStoreMigration;
import nl.voortgang.exchange.ExchangeMigration;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Brings every schema but those of the projections to the version this program needs; each module keeps a history of its own. Whoever uses
 * one of these schemas while the program is put together takes this as a parameter.
 */
@Component
public class Migrations {
    Migrations(@Qualifier("owner") DataSource owner, @Qualifier("unpooled") DataSource program) {
        EventStoreMigration.migrate(owner);
        ExchangeMigration.migrate(owner);
        Flyway.configure()
                .dataSource(owner)
                .schemas("accounts")
                .locations("classpath:db/migration/accounts")
                .table("schema_history")
                .load()
                .migrate();
        WordSearch.install(owner);
        ProgramUser.connectedBy(program, owner).grantRights();
    }
}
