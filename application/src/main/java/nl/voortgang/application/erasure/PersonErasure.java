package nl.voortgang.application.erasure;

import java.util.List;
import java.util.Optional;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.NamesOfAccounts;
import nl.voortgang.application.looked.Recorder;
import nl.voortgang.application.signin.Attempts;
import nl.voortgang.command.access.AccessCommand.RevokeRole;
import nl.voortgang.command.access.Grant;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.publication.publishing.SealingActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases a person: what names them is emptied wherever it is kept, their roles are revoked, their sessions end. Their pseudonym stays in the
 * events, and pages call it a former employee. Doing it twice is the same as once.
 */
@Component
public class PersonErasure {
    /** Whatever is kept of a person beside the events. A test holds this list against every column of every table. */
    private static final List<String> STATEMENTS = List.of(
            """
            update accounts.account
            set username = null, display_name = null, mail = null, password_hash = null, roles = '{}', disabled = true,
                must_change_password = false, credentials_version = credentials_version + 1
            where actor = ?""",
            "delete from accounts.identity where actor = ?",
            "delete from accounts.account_unit where actor = ?",
            "delete from accounts.known_place where actor = ?",
            "delete from drafts.draft where actor = ?",
            "delete from drafts.template_draft where actor = ?",
            "delete from reminders.mail where actor = ?");

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Accounts accounts;
    private final NamesOfAccounts names;
    private final Attempts attempts;
    private final Grants grants;
    private final Commands commands;
    private final SealingActor program;
    private final Recorder recorder;

    PersonErasure(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Accounts accounts,
            NamesOfAccounts names,
            Attempts attempts,
            Grants grants,
            Commands commands,
            SealingActor program,
            Recorder recorder) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.accounts = accounts;
        this.names = names;
        this.attempts = attempts;
        this.grants = grants;
        this.commands = commands;
        this.program = program;
        this.recorder = recorder;
    }

    /**
     * Erases whoever has this account. Does nothing where there is none.
     *
     * @param asked who wants it; null for the command line
     * @throws nl.voortgang.command.Refused where the person is the last admin of something: another has to be appointed first
     */
    public void erase(ActorId person, @Nullable ActorId asked) {
        if (!accounts.has(person)) {
            return;
        }
        // Before anything is emptied: where this is refused, nothing has happened.
        organisations().forEach(organisation -> revoke(organisation, person));
        Optional<String> username = accounts.usernameOf(person);
        transactions.executeWithoutResult(transaction ->
                STATEMENTS.forEach(sql -> jdbc.sql(sql).param(person.value()).update()));
        names.forget(person);
        username.ifPresent(attempts::forget);
        recorder.erased(asked, "/people/" + person, null);
    }

    private void revoke(OrganisationId organisation, ActorId person) {
        for (Grant grant : grants.in(organisation).of(person)) {
            commands.send(
                    new RevokeRole(organisation, person, grant.role(), grant.unit(), null), Sender.of(program.id()));
        }
    }

    /** Those in which anybody was ever granted anything; the installation among them. */
    private List<OrganisationId> organisations() {
        return jdbc.sql("select aggregate_id from event_store.event"
                        + " where aggregate_type = 'Access' and sequence = 0 order by aggregate_id")
                .query((row, number) -> new OrganisationId(row.getString(1).substring("access/".length())))
                .list();
    }
}
