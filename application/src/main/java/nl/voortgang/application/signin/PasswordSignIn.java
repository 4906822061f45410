package nl.voortgang.application.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import nl.voortgang.application.accounts.Account;
import nl.voortgang.application.accounts.AccountDirectory;
import nl.voortgang.application.accounts.Credentials;
import nl.voortgang.application.accounts.SignedIn;
import nl.voortgang.application.looked.Looking;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in with a name and a password, from the form or with HTTP Basic. The framework finds it by itself: named to it once more, it would be
 * asked twice, and each wrong password would count as two.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final AccountDirectory directory;
    private final Credentials credentials;
    private final Attempts attempts;
    private final RememberingPasswordEncoder passwords;
    private final PasswordCheck check;
    // Attempts for one name come one after the other: a client that begins with many requests at once is looked at
    // once, and then remembered.
    private final ReentrantLock[] turns = new ReentrantLock[64];

    PasswordSignIn(
            AccountDirectory directory,
            Credentials credentials,
            Attempts attempts,
            RememberingPasswordEncoder passwords) {
        this.directory = directory;
        this.credentials = credentials;
        this.attempts = attempts;
        this.passwords = passwords;
        this.check = new PasswordCheck(passwords);
        for (int i = 0; i < turns.length; i++) {
            turns[i] = new ReentrantLock();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = asked.getName();
        String password = Objects.toString(asked.getCredentials(), "");
        Account account = recognise(username, password, place(asked));
        SignedIn person = new SignedIn(account, true);
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        signedIn.setDetails(asked.getDetails());
        return signedIn;
    }

    /** Whether this is the password of the account, slowed down like signing in. */
    boolean confirms(Account account, String password, String place) {
        return recognised(String.valueOf(account.username()), password, place).isPresent();
    }

    private Account recognise(String username, String password, String place) {
        return recognised(username, password, place)
                .orElseThrow(() -> new BadCredentialsException("no such name and password"));
    }

    private Optional<Account> recognised(String username, String password, String place) {
        Optional<Account> account = directory.byUsername(username).filter(Account::hasPassword);
        String hash = account.map(Account::passwordHash).orElse(null);
        if (hash != null && passwords.remembers(password, hash)) {
            return account;
        }
        account.map(Account::actor).ifPresent(Looking::attempts);
        ReentrantLock turn = turns[Math.floorMod(username.hashCode(), turns.length)];
        turn.lock();
        try {
            return compare(username, password, place, account.orElse(null), hash) ? account : Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private boolean compare(
            String username, String password, String place, @Nullable Account account, @Nullable String hash) {
        if (hash != null && passwords.remembers(password, hash)) {
            return true;
        }
        OptionalLong wait = attempts.admit(username, place, account == null ? null : account.actor());
        if (wait.isPresent()) {
            throw new TooManyAttempts(wait.getAsLong());
        }
        if (!check.matches(password, hash) || account == null || hash == null) {
            return false;
        }
        attempts.succeeded(username, place, account.actor());
        if (passwords.upgradeEncoding(hash)) {
            credentials.rehash(account.actor(), hash, String.valueOf(passwords.encode(password)));
        }
        return true;
    }

    private static String place(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.toString(details.getRemoteAddress(), "")
                : "";
    }
}
