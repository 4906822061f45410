package nl.voortgang.application.demo;

import nl.voortgang.command.Role;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether the program demonstrates itself: five reports as data, and accounts that anyone can use. */
@Component
public class DemoSetting {
    private final boolean active;

    DemoSetting(Environment environment) {
        // By default only with the embedded database: nobody should find demo accounts on a database of their own.
        boolean embedded = environment.getProperty("spring.datasource.url", "").isBlank();
        this.active = environment.getProperty("voortgang.demo", Boolean.class, embedded);
    }

    public boolean active() {
        return active;
    }

    /** The demo accounts; each password equals the name. */
    public static Map<String, Set<Role>> accounts() {
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
}
