package nl.voortgang.application.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.command.Role;
import nl.voortgang.events.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of accounts. */
@Component
public class Accounts {
    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc, Migrations done) {
        this.jdbc = jdbc;
    }

    Optional<Account> byUsername(String username) {
        return jdbc.sql("select * from accounts.account where username = ?")
                .param(username)
                .query((row, number) -> account(row))
                .optional();
    }

    Optional<Account> byActor(ActorId actor) {
        return jdbc.sql("select * from accounts.account where actor = ?")
                .param(actor.value())
                .query((row, number) -> account(row))
                .optional();
    }

    /** The pseudonym of the account of this name, which must be there. */
    public ActorId actor(String username) {
        return byUsername(username).orElseThrow().actor();
    }

    public boolean has(String username) {
        return byUsername(username).isPresent();
    }

    /** The pseudonym of an account that nobody signs in with, such as a loader's; made where it is not there yet. */
    public ActorId withoutPassword(String username, String displayName) {
        add(username, displayName, "", List.of(), false);
        return actor(username);
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from accounts.account)")
                .query(Boolean.class)
                .single();
    }

    /** Adds an account under a new random pseudonym. Returns false, and changes nothing, where the username is taken. */
    public boolean add(String username, String displayName, String passwordHash, Collection<Role> roles, boolean demo) {
        return jdbc.sql("""
                        insert into accounts.account (actor, username, display_name, password_hash, roles, demo)
                        values (?, ?, ?, ?, ?, ?) on conflict (username) do nothing""")
                        .param(UUID.randomUUID())
                        .param(username)
                        .param(displayName)
                        .param(passwordHash)
                        .param(roles.stream().map(Role::name).toArray(String[]::new))
                        .param(demo)
                        .update()
                == 1;
    }

    /** Replaces password and roles. Returns false where there is no such account. */
    public boolean change(String username, String passwordHash, Collection<Role> roles) {
        return jdbc.sql("update accounts.account set password_hash = ?, roles = ?, demo = false where username = ?")
                        .param(passwordHash)
                        .param(roles.stream().map(Role::name).toArray(String[]::new))
                        .param(username)
                        .update()
                == 1;
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new ActorId(row.getObject("actor", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("password_hash"),
                roles(row.getArray("roles")),
                row.getBoolean("demo"));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((Object[]) names.getArray())
                .map(name -> Role.valueOf((String) name))
                .forEach(roles::add);
        return roles;
    }
}
