package nl.voortgang.application.demo;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.application.accounts.Membership;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.web.DemoMode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the program demonstrates itself: five reports as data, and accounts that anyone can use.
 *
 * <p>Unless {@code voortgang.demo} says otherwise, it does so with the embedded database, as long as that is empty or was filled by the
 * demonstration itself: nobody should find demo accounts beside data of their own.
 */
@Component
public class DemoSetting implements DemoMode {
    /** Exactly once per database: who loads the demonstration data, as events know it. */
    static final String LOADER = "demo-import";

    private final Environment environment;
    private final EventLog log;
    private final JdbcClient jdbc;
    private @Nullable Boolean active;

    DemoSetting(Environment environment, EventLog log, JdbcClient jdbc) {
        this.environment = environment;
        this.log = log;
        this.jdbc = jdbc;
    }

    @Override
    public synchronized boolean active() {
        Boolean known = active;
        if (known == null) {
            known = environment.getProperty("voortgang.demo", Boolean.class, byDefault());
            active = known;
        }
        return known;
    }

    @Override
    public List<String> accounts() {
        return List.copyOf(roles().keySet());
    }

    private boolean byDefault() {
        boolean embedded = environment.getProperty("spring.datasource.url", "").isBlank();
        return embedded && (log.head() == 0 || wasLoadedHere());
    }

    private boolean wasLoadedHere() {
        return jdbc.sql("select exists (select from accounts.account where username = ?)")
                .param(LOADER)
                .query(Boolean.class)
                .single();
    }

    /** The demo accounts; each password equals the name. */
    static Map<String, Set<Role>> roles() {
        Map<String, Set<Role>> accounts = new LinkedHashMap<>();
        accounts.put("officer", EnumSet.of(Role.OFFICER));
        accounts.put("approver", EnumSet.of(Role.APPROVER));
        accounts.put("proposer", EnumSet.of(Role.BUDGET_PROPOSER));
        accounts.put("budget-approver", EnumSet.of(Role.BUDGET_APPROVER));
        accounts.put("controller", EnumSet.of(Role.CONTROLLER));
        accounts.put("auditor", EnumSet.of(Role.AUDITOR));
        accounts.put("accountant", EnumSet.of(Role.ACCOUNTANT));
        accounts.put("admin", EnumSet.of(Role.ADMIN));
        return accounts;
    }

    /** The units that demo accounts belong to. Whoever is not named works for the whole of every organisation. */
    static Map<String, Set<Membership>> units() {
        return Map.of("officer", Set.of(new Membership(new OrganisationId("seed-0"), "zorg-en-welzijn")));
    }
}
