package nl.voortgang.application.database;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database user as whom the program works. Where that is another one than who owns the tables, it cannot change what was recorded, whatever
 * it is made to do.
 */
final class ProgramUser {
    /** In the embedded database. */
    static final String EMBEDDED = "voortgang";

    private static final List<String> ROLES =
            List.of("event_store_writer", "event_store_sequencer", "event_store_reader");

    /** What is kept beside the events and can be changed. */
    private static final String SCHEMAS = "accounts, exchange, drafts, reminders, publishing";

    private final JdbcTemplate owner;
    private final String name;

    ProgramUser(DataSource owner, String name) {
        this.owner = new JdbcTemplate(owner);
        this.name = name;
    }

    /** Whoever the program is connected as: the name may stand in the address of the database, or be that of the system's user. */
    static ProgramUser connectedBy(DataSource program, DataSource owner) {
        String name = new JdbcTemplate(program).queryForObject("select current_user::text", String.class);
        return new ProgramUser(owner, Objects.requireNonNull(name));
    }

    /** Makes the user where it is not there yet. Before anybody connects as it. */
    void make() {
        Integer there = owner.queryForObject("select count(*) from pg_roles where rolname = ?", Integer.class, name);
        if (there == null || there == 0) {
            owner.execute("create role " + quoted() + " login");
        }
    }

    /**
     * Gives it what it needs, after the tables were made. Its projections it makes by itself, in schemas of its own.
     *
     * @throws StartupProblem where the roles are not there to be given
     */
    void grantRights() {
        if (name.equals(owner.queryForObject("select current_user::text", String.class))) {
            return;
        }
        Integer roles =
                owner.queryForObject("select count(*) from pg_roles where rolname = any (?)", Integer.class, (Object)
                        ROLES.toArray(String[]::new));
        if (roles == null || roles < ROLES.size()) {
            throw new StartupProblem("The user who migrates the database may not make roles: have an administrator run"
                    + " CREATE ROLE for event_store_writer, event_store_sequencer, event_store_reader and"
                    + " event_store_auditor, and start again.");
        }
        owner.execute("grant " + String.join(", ", ROLES) + " to " + quoted());
        owner.execute("grant usage on schema " + SCHEMAS + " to " + quoted());
        owner.execute("grant select, insert, update, delete on all tables in schema " + SCHEMAS + " to " + quoted());
        owner.execute("grant usage on all sequences in schema drafts to " + quoted());
        owner.execute("do $$ begin execute format('grant connect, create on database %I to %I', current_database(), '"
                + name.replace("'", "''") + "'); end $$");
    }

    private String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
