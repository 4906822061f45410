package nl.voortgang.application.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import nl.voortgang.events.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts a new installation begins with. */
@Component
public class FirstAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    private final Accounts accounts;
    private final Credentials credentials;
    private final PasswordEncoder passwords;

    FirstAccounts(Accounts accounts, Credentials credentials, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
    }

    /** Adds demo accounts, whose passwords equal their names, where they are not there yet. */
    public void addDemo(Map<String, Set<Role>> roles) {
        roles.forEach((name, may) -> {
            if (!accounts.has(name)) {
                accounts.add(name, name, String.valueOf(passwords.encode(name)), may, true);
            }
        });
    }

    /** Has demo accounts belong to units, where they belong to none yet. */
    public void assignDemo(Map<String, Set<Membership>> units) {
        units.forEach((name, all) -> {
            boolean none = all.stream().allMatch(each -> accounts.units(accounts.actor(name), each.organisation())
                    .isEmpty());
            if (none) {
                accounts.belongsTo(name, all);
            }
        });
    }

    /** Adds an administrator with a random password where there is nobody at all, and says it once in the log. */
    public void addAdministratorToEmpty() {
        if (!accounts.isEmpty()) {
            return;
        }
        byte[] random = new byte[15];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        if (accounts.add("admin", "admin", "", Set.of(Role.ADMIN), false)) {
            credentials.changePassword(accounts.actor("admin"), String.valueOf(passwords.encode(password)), true);
            LOG.warn(
                    "First start: sign in as 'admin' with the password {}. It is shown this once, and you are asked for another.",
                    password);
        }
    }
}
