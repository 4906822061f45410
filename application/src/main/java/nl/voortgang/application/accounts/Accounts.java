package nl.voortgang.application.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
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

    public boolean has(ActorId actor) {
        return byActor(actor).isPresent();
    }

    /** Empty for whoever was erased, or never had an account. */
    public Optional<String> usernameOf(ActorId actor) {
        return byActor(actor).map(Account::username);
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

    /** What accounts were allowed to do before roles were granted per organisation. */
    public Map<ActorId, Set<Role>> rolesOfOld() {
        Map<ActorId, Set<Role>> all = new LinkedHashMap<>();
        jdbc.sql("select * from accounts.account order by created_at, actor")
                .query((row, number) -> account(row))
                .list()
                .forEach(account -> all.put(account.actor(), account.roles()));
        return all;
    }

    /** Makes it an account like any other where it was one of the demonstration's. Returns false where there is no such account. */
    public boolean isNoDemo(String username) {
        return jdbc.sql("update accounts.account set demo = false where username = ?")
                        .param(username)
                        .update()
                == 1;
    }

    /** The units that a person belongs to in an organisation; none for whoever works for all of it. */
    public Set<String> units(ActorId actor, OrganisationId organisation) {
        return Set.copyOf(jdbc.sql("select unit from accounts.account_unit where actor = ? and organisation = ?")
                .param(actor.value())
                .param(organisation.value())
                .query(String.class)
                .list());
    }

    /** Puts these in place of the units that the person belonged to. */
    public void belongsTo(String username, Collection<Membership> units) {
        UUID actor = actor(username).value();
        jdbc.sql("delete from accounts.account_unit where actor = ?")
                .param(actor)
                .update();
        for (Membership each : units) {
            jdbc.sql("insert into accounts.account_unit (actor, organisation, unit) values (?, ?, ?)"
                            + " on conflict do nothing")
                    .param(actor)
                    .param(each.organisation().value())
                    .param(each.unit())
                    .update();
        }
    }

    /** Where reminders go; empty for nowhere. */
    public void reachableAt(String username, String mail) {
        jdbc.sql("update accounts.account set mail = nullif(?, '') where username = ?")
                .param(mail)
                .param(username)
                .update();
    }

    /** Those who belong to a unit of the organisation and can be reached by mail. */
    public List<Reachable> reachable(OrganisationId organisation) {
        return jdbc.sql("""
                        select a.actor, a.display_name, a.mail, array_agg(u.unit order by u.unit) as units
                        from accounts.account a join accounts.account_unit u on u.actor = a.actor
                        where u.organisation = ? and a.mail is not null
                        group by a.actor, a.display_name, a.mail order by a.display_name""")
                .param(organisation.value())
                .query((row, number) -> new Reachable(
                        new ActorId(row.getObject("actor", UUID.class)), row.getString("mail"), Set.of((String[])
                                row.getArray("units").getArray())))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new ActorId(row.getObject("actor", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("password_hash"),
                roles(row.getArray("roles")),
                row.getBoolean("demo"),
                row.getBoolean("disabled"),
                row.getBoolean("must_change_password"),
                row.getInt("credentials_version"));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((Object[]) names.getArray())
                .map(name -> Role.valueOf((String) name))
                .forEach(roles::add);
        return roles;
    }
}
