package nl.voortgang.application.accounts;

import java.util.Optional;
import java.util.UUID;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.events.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people show that an account is theirs. Every change but a better hash of the same password ends their sessions. */
@Component
public class Credentials {
    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc, Migrations done) {
        this.jdbc = jdbc;
    }

    /** Another password in place of the one before; its owner is asked for yet another one where somebody else chose it. */
    public void changePassword(ActorId actor, String hash, boolean mustChange) {
        jdbc.sql("""
                        update accounts.account set password_hash = ?, must_change_password = ?,
                            credentials_version = credentials_version + 1 where actor = ?""").param(hash).param(mustChange).param(actor.value()).update();
    }

    /** The same password under a better hash, unless it was changed meanwhile. */
    public void rehash(ActorId actor, String before, String after) {
        jdbc.sql("update accounts.account set password_hash = ? where actor = ? and password_hash = ?")
                .param(after)
                .param(actor.value())
                .param(before)
                .update();
    }

    public void disable(ActorId actor, boolean disabled) {
        jdbc.sql("""
                        update accounts.account set disabled = ?, credentials_version = credentials_version + 1
                        where actor = ? and disabled <> ?""").param(disabled).param(actor.value()).param(disabled).update();
    }

    /** From now on this person at this provider has the account. Nobody else may have that person already. */
    public void link(ActorId actor, String issuer, String subject) {
        jdbc.sql("insert into accounts.identity (issuer, subject, actor) values (?, ?, ?)")
                .param(issuer)
                .param(subject)
                .param(actor.value())
                .update();
    }

    /** Nobody at a provider has the account any more. */
    @Transactional
    public void unlink(ActorId actor) {
        int gone = jdbc.sql("delete from accounts.identity where actor = ?")
                .param(actor.value())
                .update();
        if (gone > 0) {
            jdbc.sql("update accounts.account set credentials_version = credentials_version + 1 where actor = ?")
                    .param(actor.value())
                    .update();
        }
    }

    public Optional<ActorId> actor(String issuer, String subject) {
        return jdbc.sql("select actor from accounts.identity where issuer = ? and subject = ?")
                .param(issuer)
                .param(subject)
                .query((row, number) -> new ActorId(row.getObject("actor", UUID.class)))
                .optional();
    }
}
