package nl.voortgang.application.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.voortgang.application.accounts.PasswordRule.Weakness;
import nl.voortgang.events.ActorId;
import nl.voortgang.web.people.AccountBook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with accounts, from a page or on the command line. */
@Component
public class AccountKeeping implements AccountBook {
    private static final String USERNAME = "[a-z0-9][a-z0-9.-]{0,62}";
    private static final String MAIL = "[^@\\s]+@[^@\\s]+";

    /** Nobody signs in to those of the program, and whoever was erased has no name to be found by. */
    private static final String SELECT = """
            select actor, username, display_name, disabled, demo,
                (select min(subject) from accounts.identity where identity.actor = account.actor) as subject
            from accounts.account where username is not null and display_name is not null
                and (password_hash <> '' or exists (select from accounts.identity where identity.actor = account.actor))""";

    private final Accounts accounts;
    private final Credentials credentials;
    private final Supplier<PasswordEncoder> passwords;
    private final Environment settings;
    private final JdbcClient jdbc;

    AccountKeeping(
            Accounts accounts,
            Credentials credentials,
            ObjectProvider<PasswordEncoder> passwords,
            Environment settings,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords::getObject;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    public static boolean isUsername(String text) {
        return text.matches(USERNAME);
    }

    public static boolean isMail(String text) {
        return text.matches(MAIL);
    }

    /** The provider of identities in the settings; empty where there is none. */
    public String provider() {
        return settings.getProperty("voortgang.sign-in.issuer", "");
    }

    @Override
    public List<Known> all() {
        return jdbc.sql(SELECT + " order by lower(display_name), username")
                .query((row, number) -> new Known(
                        new ActorId(row.getObject("actor", UUID.class)),
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getString("subject"),
                        row.getBoolean("disabled"),
                        row.getBoolean("demo")))
                .list();
    }

    @Override
    public Optional<Known> of(ActorId actor) {
        return all().stream().filter(known -> known.actor().equals(actor)).findFirst();
    }

    @Override
    @Transactional
    public Optional<Objection> add(Wanted wanted) {
        Optional<Objection> objection = againstAdding(wanted);
        if (objection.isPresent()) {
            return objection;
        }
        if (!accounts.add(wanted.username(), wanted.name(), "", List.of(), false)) {
            return Optional.of(new Objection("username", "problem.username.taken"));
        }
        ActorId actor = accounts.actor(wanted.username());
        if (wanted.identity().isEmpty()) {
            proveByPassword(actor, wanted.password(), true);
        } else {
            credentials.link(actor, provider(), wanted.identity());
        }
        accounts.reachableAt(wanted.username(), wanted.mail());
        return Optional.empty();
    }

    private Optional<Objection> againstAdding(Wanted wanted) {
        if (!isUsername(wanted.username())) {
            return Optional.of(new Objection("username", "problem.username"));
        }
        if (accounts.has(wanted.username())) {
            return Optional.of(new Objection("username", "problem.username.taken"));
        }
        if (!wanted.mail().isEmpty() && !isMail(wanted.mail())) {
            return Optional.of(new Objection("mail", "problem.mail"));
        }
        if (wanted.password().isEmpty() == wanted.identity().isEmpty()) {
            return Optional.of(new Objection("firstPassword", "problem.proof"));
        }
        return wanted.identity().isEmpty()
                ? weakness(wanted.password(), wanted.username(), wanted.name())
                : against(wanted.identity(), null);
    }

    private static Optional<Objection> weakness(String password, @Nullable String username, @Nullable String name) {
        return PasswordRule.weakness(password, username, name)
                .map(Weakness::name)
                .map(weakness -> new Objection("firstPassword", "problem.password." + weakness));
    }

    private Optional<Objection> against(String identity, @Nullable ActorId owner) {
        if (provider().isBlank()) {
            return Optional.of(new Objection("identity", "problem.provider"));
        }
        return isTaken(provider(), identity, owner)
                ? Optional.of(new Objection("identity", "problem.identity.taken"))
                : Optional.empty();
    }

    /**
     * Whether another account has this identity.
     *
     * @param owner whose it may be; null for nobody's
     */
    public boolean isTaken(String issuer, String identity, @Nullable ActorId owner) {
        return credentials
                .actor(issuer, identity)
                .filter(other -> !other.equals(owner))
                .isPresent();
    }

    @Override
    public Optional<Objection> password(ActorId actor, String password) {
        Account account = accounts.byActor(actor).orElseThrow();
        Optional<Objection> weak = weakness(password, account.username(), account.displayName());
        if (weak.isEmpty()) {
            proveByPassword(actor, password, true);
        }
        return weak;
    }

    @Override
    public Optional<Objection> identity(ActorId actor, String identity) {
        Optional<Objection> objection = against(identity, actor);
        if (objection.isEmpty()) {
            proveByIdentity(actor, provider(), identity);
        }
        return objection;
    }

    /** Another password, in place of the one it had. */
    public void proveByPassword(ActorId actor, String password, boolean mustChange) {
        credentials.changePassword(actor, String.valueOf(passwords.get().encode(password)), mustChange);
    }

    /**
     * From now on its owner signs in as this person at the provider alone.
     *
     * @throws org.springframework.dao.DuplicateKeyException where another account was linked to that person meanwhile
     */
    @Transactional
    public void proveByIdentity(ActorId actor, String issuer, String identity) {
        credentials.unlink(actor);
        credentials.changePassword(actor, "", false);
        credentials.link(actor, issuer, identity);
    }

    @Override
    public void use(ActorId account, boolean disabled) {
        credentials.disable(account, disabled);
    }
}
