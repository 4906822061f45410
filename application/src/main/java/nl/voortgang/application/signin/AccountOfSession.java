package nl.voortgang.application.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import nl.voortgang.application.accounts.Account;
import nl.voortgang.application.accounts.AccountDirectory;
import nl.voortgang.application.accounts.Credentials;
import nl.voortgang.application.accounts.PasswordRule;
import nl.voortgang.application.accounts.PasswordRule.Weakness;
import nl.voortgang.application.accounts.SignedIn;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.web.account.OwnAccount;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The account of whoever is signed in, from the table of accounts. */
@Component
class AccountOfSession implements OwnAccount {
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final CurrentActor actor;
    private final AccountDirectory directory;
    private final Credentials credentials;
    private final PasswordSignIn signIn;
    private final PasswordEncoder passwords;

    AccountOfSession(
            CurrentActor actor,
            AccountDirectory directory,
            Credentials credentials,
            PasswordSignIn signIn,
            PasswordEncoder passwords) {
        this.actor = actor;
        this.directory = directory;
        this.credentials = credentials;
        this.signIn = signIn;
        this.passwords = passwords;
    }

    @Override
    public Description describe() {
        Account account = own();
        String username = Objects.toString(account.username(), "");
        return new Description(username, Objects.toString(account.displayName(), username), state(account));
    }

    @Override
    public Outcome change(Change wanted, HttpServletRequest request, HttpServletResponse response) {
        Account account = own();
        if (state(account) == PasswordState.SHARED || state(account) == PasswordState.NONE) {
            throw new IllegalStateException("the password of this account cannot be changed");
        }
        try {
            if (!signIn.confirms(account, wanted.present(), request.getRemoteAddr())) {
                return new Outcome.Mistaken();
            }
        } catch (TooManyAttempts tooMany) {
            return new Outcome.Wait(tooMany.seconds());
        }
        if (wanted.next().equals(wanted.present())) {
            return new Outcome.Weak("SAME");
        }
        Optional<Weakness> weakness = PasswordRule.weakness(wanted.next(), account.username(), account.displayName());
        if (weakness.isPresent()) {
            return new Outcome.Weak(weakness.get().name());
        }
        credentials.changePassword(account.actor(), String.valueOf(passwords.encode(wanted.next())), false);
        goOn(request, response);
        return new Outcome.Changed();
    }

    /** This session goes on under another number, as one that began with the new password. */
    private void goOn(HttpServletRequest request, HttpServletResponse response) {
        SignedIn person = new SignedIn(own(), true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        sessions.saveContext(context, request, response);
    }

    private Account own() {
        return directory.byActor(actor.id()).orElseThrow();
    }

    private static PasswordState state(Account account) {
        if (account.demo()) {
            return PasswordState.SHARED;
        }
        if (!account.hasPassword()) {
            return PasswordState.NONE;
        }
        return account.mustChangePassword() ? PasswordState.DUE : PasswordState.CHANGEABLE;
    }
}
