package nl.voortgang.application.accounts;

import java.util.Optional;
import nl.voortgang.application.demo.DemoSetting;
import nl.voortgang.events.ActorId;
import org.springframework.stereotype.Component;

/** The accounts that somebody can be signed in to now. Those of the demonstration are there only while it is on. */
@Component
public class AccountDirectory {
    private final Accounts accounts;
    private final Credentials credentials;
    private final DemoSetting demo;

    AccountDirectory(Accounts accounts, Credentials credentials, DemoSetting demo) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.demo = demo;
    }

    public Optional<Account> byUsername(String username) {
        // The database has no text with this character in it, and refuses even to look.
        return username.indexOf('\0') >= 0
                ? Optional.empty()
                : accounts.byUsername(username).filter(this::isInUse);
    }

    public Optional<Account> byActor(ActorId actor) {
        return accounts.byActor(actor).filter(this::isInUse);
    }

    /** The account that an administrator linked to this person at this provider. */
    public Optional<Account> byIdentity(String issuer, String subject) {
        return credentials.actor(issuer, subject).flatMap(this::byActor);
    }

    private boolean isInUse(Account account) {
        return account.username() != null && !account.disabled() && (!account.demo() || demo.active());
    }
}
