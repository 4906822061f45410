package nl.voortgang.application.accounts;

import java.util.List;
import nl.voortgang.application.demo.DemoSetting;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds accounts for signing in. Those of the demonstration exist only while it is on. */
@Component
class AccountDirectory implements UserDetailsService {
    private final Accounts accounts;
    private final DemoSetting demo;

    AccountDirectory(Accounts accounts, DemoSetting demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return accounts.byUsername(username)
                .filter(account -> !account.demo() || demo.active())
                .map(account -> new SignedIn(
                        username, String.valueOf(account.passwordHash()), account.actor(), authorities(account)))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    private static List<SimpleGrantedAuthority> authorities(Account account) {
        return account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
